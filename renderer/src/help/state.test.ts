import { expect, test } from 'vitest'
import { screens } from '../state/view'
import { pageOfScreen } from './state'

test.each(screens)('F1 on the screen %s opens a page', (screen) => {
  expect(pageOfScreen(screen)).not.toBeNull()
})

test('what is no screen opens the contents', () => {
  expect(pageOfScreen('')).toBeNull()
})
