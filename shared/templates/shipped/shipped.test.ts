import { describe, expect, test } from 'vitest'
import { checkTemplate } from '../check.ts'
import { templateSchema } from '../model.ts'
import { shippedTemplates } from './index.ts'

describe('every template that comes with the program', () => {
  test.each(shippedTemplates.map(({ id, template }) => [id, template] as const))(
    '%s is right and can be used',
    (_, template) => {
      expect(templateSchema.safeParse(template).success).toBe(true)
      expect(checkTemplate(template).filter(({ weight }) => weight === 'fault')).toEqual([])
    },
  )

  test('has an id of its own', () => {
    expect(new Set(shippedTemplates.map(({ id }) => id)).size).toBe(shippedTemplates.length)
  })
})
