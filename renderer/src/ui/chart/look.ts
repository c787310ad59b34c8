import { useMemo } from 'react'
import type { ChartLook } from '../../../../shared/charts/chart'
import { usePrefs } from '../../state/prefs'
import { useComputedColorScheme } from '../kit'

const color = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Colours of the theme at hand; the chart is drawn again when they change. */
export function useChartLook(): ChartLook {
  const scheme = useComputedColorScheme('light')
  const { textSize } = usePrefs()
  return useMemo(
    () => ({
      ink: color('--ink'),
      soft: color('--ink-soft'),
      line: color('--line'),
      accent: color('--accent-ink'),
      zones: {
        hijau: color('--zone-hijau-bar'),
        kuning: color('--zone-kuning-bar'),
        merah: color('--zone-merah-bar'),
      },
      // ECharts writes it into an attribute as it is.
      font: getComputedStyle(document.body).fontFamily.replaceAll('"', "'"),
      size: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8125,
      names: 13,
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the values stand in the style sheet, which the scheme chooses
    [scheme, textSize],
  )
}
