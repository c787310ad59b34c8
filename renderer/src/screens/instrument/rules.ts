/** What can be done with the rules of an instrument. */
import { valueText } from '../../../../shared/domain/cell'
import type { Condition, InstrumentContent, InstrumentRule } from '../../../../shared/domain/instrument'
import { indicatorCodes, nextCode } from './parts'
import { texts } from './texts'

export const relations = ['=', '<=', '>=', 'filled', 'empty', 'na'] as const satisfies readonly Condition['is'][]

export const comparing = ({ is }: Condition): boolean => is === '=' || is === '<=' || is === '>='

/** A condition with another relation: a value stays where one is compared with. */
export const related = (condition: Condition, is: Condition['is']): Condition => {
  const { indicator, value = 0 } = condition
  const next: Condition = { indicator, is }
  return comparing(next) ? { ...next, value } : next
}

/** "IN-01 sama dengan 0". */
export const conditionText = (condition: Condition): string => {
  const { indicator, is, value } = condition
  const words = `${indicator} ${texts.rules.words[is]}`
  return comparing(condition) ? `${words} ${value === undefined ? '…' : valueText(value)}` : words
}

/** A rule about the first indicators, to be changed; null where there is none. */
export const addRule = (
  content: InstrumentContent,
  text: string,
): { content: InstrumentContent; id: string } | null => {
  const [first, second = first] = indicatorCodes(content)
  if (first === undefined || second === undefined) return null
  const ids = content.rules.map(({ id }) => id)
  const id = nextCode(ids.at(-1) ?? 'A', ids)
  const rule: InstrumentRule = {
    id,
    level: 'hard',
    text,
    when: { indicator: first, is: 'filled' },
    must: { indicator: second, is: 'filled' },
  }
  return { content: { ...content, rules: [...content.rules, rule] }, id }
}

export const changeRule = (
  content: InstrumentContent,
  id: string,
  change: Partial<Omit<InstrumentRule, 'id'>>,
): InstrumentContent => ({
  ...content,
  rules: content.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
})

export const removeRule = (content: InstrumentContent, id: string): InstrumentContent => ({
  ...content,
  rules: content.rules.filter((rule) => rule.id !== id),
})
