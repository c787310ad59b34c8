import { expect, test } from 'vitest'
import { instrumentProblems } from '../../../../shared/domain/instrument-problems'
import { shippedInstruments } from '../../../../shared/domain/instruments'
import { readShare, readValue, readWhole, sumText } from './numbers'
import { addRule, changeRule, conditionText, related, removeRule } from './rules'

const [sample] = shippedInstruments
if (!sample) throw new Error('no sample')
const { dimensions, rules } = sample

test('a new rule is about indicators that are there, and goes again', () => {
  const made = addRule({ dimensions, rules }, 'Uji')
  if (!made) throw new Error('no rule')
  expect(made.content.rules).toHaveLength(rules.length + 1)
  expect(instrumentProblems(made.content)).toEqual([])
  expect(removeRule(made.content, made.id)).toEqual({ dimensions, rules })
  expect(addRule({ dimensions: [], rules: [] }, 'Uji')).toBeNull()
})

test('a comparison has a value, other relations have none', () => {
  const made = addRule({ dimensions, rules: [] }, 'Uji')
  const must = related({ indicator: 'IN-01', is: 'filled' }, '>=')
  expect(must).toEqual({ indicator: 'IN-01', is: '>=', value: 0 })
  expect(related(must, 'na')).toEqual({ indicator: 'IN-01', is: 'na' })
  expect(conditionText({ ...must, value: 150 })).toBe('IN-01 paling rendah 1,5')
  const changed = made && changeRule(made.content, made.id, { level: 'soft', must })
  expect(changed?.rules[0]).toMatchObject({ level: 'soft', must, text: 'Uji' })
})

test.each([
  ['12,22', 1222],
  ['12.2 %', 1220],
  [' 100 ', 10_000],
  ['100,01', null],
  ['', null],
])('%j is a weight of %j', (text, weight) => expect(readShare(text)).toBe(weight))

test('values of a scale are above 0, counts are whole', () => {
  expect([readValue('0,5'), readValue('3'), readValue('0'), readValue('1.234'), readValue('x')]).toEqual([
    50,
    300,
    null,
    null,
    null,
  ])
  expect([readWhole('30'), readWhole(' '), readWhole('3,5')]).toEqual([30, null, undefined])
})

test('a sum says what is missing or too much', () => {
  expect([10_000, 9_990, 10_010].map(sumText)).toEqual([
    '100,00\u00A0%',
    '99,90\u00A0%, kurang 0,10\u00A0%',
    '100,10\u00A0%, lebih 0,10\u00A0%',
  ])
})
