/** Stages of Ben Hunt's ladder of awareness, from "sees no problem" to "ready to buy". */
export const STAGES = [0, 1, 2, 3, 4, 5] as const
export type Stage = (typeof STAGES)[number]
