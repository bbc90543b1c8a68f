import { birthdayIn, exists } from '../dates.ts'
import type { Query } from '../query.ts'
import { valueOf, type FieldSql } from './field-sql.ts'

/** Some characters of the text, as a number. */
function part(from: string, length: number): string {
  return `CAST(substr(t.text, ${from}, ${length}) AS INTEGER)`
}

/** The query of everybody's birthday: `year` (NULL where not known), `month`, `date`; a text that is no date is left out. */
function birthdays(query: Query): string {
  return query.named('birthdays', () => {
    const { matches } = query.setting.dialect
    const text = `CAST(${query.column('contacts', 'birthday', 'c')} AS VARCHAR)`
    const whole = matches('t.text', '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
    const yearless = matches('t.text', '^--[0-9]{2}-[0-9]{2}$')
    return [
      'SELECT contact, year, month, date FROM (',
      `    SELECT t.contact, CASE WHEN ${whole} THEN ${part('1', 4)} END AS year,`,
      `      CASE WHEN ${whole} OR ${yearless} THEN ${part('length(t.text) - 4', 2)} END AS month,`,
      `      CASE WHEN ${whole} OR ${yearless} THEN ${part('length(t.text) - 1', 2)} END AS date`,
      `    FROM (SELECT ${query.column('contacts', 'contact', 'c')} AS contact, ${text} AS text FROM ${query.table('contacts', 'c')}) t`,
      `  ) p WHERE ${exists('coalesce(year, 2000)', 'month', 'date')}`,
    ].join('\n')
  })
}

/** Of each birthday: whole years of age, days to the next and since the last one. */
function ages(query: Query): string {
  birthdays(query)
  query.today()
  return query.joined(
    query.named('ages', () => {
      const [last, now, next] = [birthdayIn('(b.this_year - 1)'), birthdayIn('b.this_year'), birthdayIn('(b.this_year + 1)')]
      const years = `b.this_year - b.year - CASE WHEN b.today < ${now} THEN 1 ELSE 0 END`
      return [
        `SELECT b.contact, CASE WHEN ${years} >= 0 THEN ${years} END AS age,`,
        `    CASE WHEN ${now} >= b.today THEN ${now} ELSE ${next} END - b.today AS to_next,`,
        `    b.today - CASE WHEN ${now} <= b.today THEN ${now} ELSE ${last} END AS since_last`,
        '  FROM (SELECT rule_birthdays.*, rule_day.today, CAST(extract(year FROM rule_day.today) AS INTEGER) AS this_year FROM rule_birthdays CROSS JOIN rule_day) b',
      ].join('\n')
    }),
  )
}

/** Whole years of age. */
export function ageSql(query: Query): FieldSql {
  return valueOf(query, 'contact.age', () => `${ages(query)}.age`)
}

/** How far the next birthday and the last one are. */
export function birthdaySql(query: Query): FieldSql {
  return {
    kind: 'birthday',
    toNext: query.value('days to the next birthday', () => `${ages(query)}.to_next`),
    sinceLast: query.value('days since the last birthday', () => `${ages(query)}.since_last`),
  }
}
