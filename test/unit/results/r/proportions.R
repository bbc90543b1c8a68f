# Makes proportions.json beside it: Rscript proportions.R
# Needs R alone (r-base-core). Where Epi (r-cran-epi) is there too, its ci.pd is compared with the intervals, and the largest difference said.
options(warn = -1)
z <- qnorm(0.975)

wilson <- function(x, n) {
  p <- x / n
  half <- z * sqrt(z^2 + 4 * n * p * (1 - p))
  c((2 * n * p + z^2 - half) / (2 * (n + z^2)), (2 * n * p + z^2 + half) / (2 * (n + z^2)))
}

newcombe10 <- function(x1, n1, x2, n2) {
  p1 <- x1 / n1
  p2 <- x2 / n2
  one <- wilson(x1, n1)
  two <- wilson(x2, n2)
  c(p1 - p2 - sqrt((p1 - one[1])^2 + (two[2] - p2)^2), p1 - p2 + sqrt((one[2] - p1)^2 + (p2 - two[1])^2))
}

# Newcombe 1998, table II, then sizes as queues have them.
pairs <- list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 10, 0, 20), c(10, 10, 0, 10))
sizes <- list(c(1, 1), c(1, 2), c(2, 1), c(1, 500), c(3, 7), c(10, 10), c(25, 400), c(190, 10), c(997, 113), c(40, 60), c(18000, 2000), c(333, 3333), c(100000, 9999))
for (size in sizes) for (one in c(0, 0.013, 0.2, 0.5, 0.77, 1)) for (two in c(0, 0.03, 0.21, 0.5, 0.9, 1))
  pairs[[length(pairs) + 1]] <- c(round(one * size[1]), size[1], round(two * size[2]), size[2])
pairs <- unique(pairs)

number <- function(v) ifelse(is.nan(v) | is.na(v), "null", sprintf("%.17g", v))
row <- function(pair) {
  test <- prop.test(pair[c(1, 3)], pair[c(2, 4)])
  wilsons <- c(wilson(pair[1], pair[2]), wilson(pair[3], pair[4]))
  values <- c(pair, unname(test$statistic), test$p.value, wilsons, newcombe10(pair[1], pair[2], pair[3], pair[4]))
  paste0("[", paste(number(values), collapse = ","), "]")
}

ps <- list(c(0.01, 0.04, 0.03), c(0.2), c(0.5, 0.5, 0.001, 0.9), c(0.049, 0.0001, 0.02, 0.02, 0.3, 1))
holm <- sapply(ps, function(p) sprintf("[[%s],[%s]]", paste(number(p), collapse = ","), paste(number(p.adjust(p, "holm")), collapse = ",")))

writeLines(c(
  "{",
  sprintf("\"r\": \"%s\",", R.version.string),
  sprintf("\"z\": %s,", number(z)),
  "\"columns\": [\"x1\", \"n1\", \"x2\", \"n2\", \"statistic\", \"p\", \"low1\", \"high1\", \"low2\", \"high2\", \"low\", \"high\"],",
  "\"rows\": [", paste(sapply(pairs, row), collapse = ",\n"), "],",
  "\"holm\": [", paste(holm, collapse = ",\n"), "]",
  "}"
), "proportions.json")

if (requireNamespace("Epi", quietly = TRUE)) {
  apart <- sapply(pairs, function(p) {
    theirs <- Epi::ci.pd(p[1], p[3], p[2] - p[1], p[4] - p[3], print = FALSE)
    max(abs(unname(theirs[1, 6:7]) - newcombe10(p[1], p[2], p[3], p[4])))
  })
  cat("Epi", as.character(packageVersion("Epi")), "ci.pd: largest difference", max(apart), "\n")
}
