/** The recapitulation in sentences. Every figure comes from the recap itself. */
import { listed } from './listed.ts'
import { formatChange, formatInteger, formatScore, formatShare } from './number.ts'
import type { Recap, RecapRow } from './recap.ts'

const changeOf = ({ score, before }: RecapRow): number => (before === null ? 0 : score - before)

/** @param place "Provinsi Banten", "Indonesia". */
export function recapSentences(recap: Recap, { year, place }: { year: number; place: string }): string[] {
  const { rows, unscored, mean, units, greenLabel, vertical } = recap
  if (mean === null) return [`Belum ada pemerintah daerah di ${place} yang bernilai pada tahun ${year}.`]
  const all = rows.length + unscored.length
  const assessed =
    unscored.length === 0
      ? `Seluruh ${formatInteger(all)} pemerintah daerah`
      : `${formatInteger(rows.length)} dari ${formatInteger(all)} pemerintah daerah`
  return [
    `${assessed} di ${place} dinilai pada tahun ${year}, dengan nilai rata-rata ${formatScore(mean)}.`,
    ...bands(recap),
    ...extremes(rows),
    ...change(recap),
    ...(units
      ? [
          `${units.green === units.scored ? 'Seluruh' : `${formatInteger(units.green)} dari`} ` +
            `${formatInteger(units.scored)} unit layanan yang bernilai berada pada ${greenLabel}.`,
        ]
      : []),
    ...(vertical?.mean === null || !vertical
      ? []
      : [
          `${formatInteger(vertical.rows.length)} instansi vertikal dinilai tersendiri dengan nilai rata-rata ` +
            `${formatScore(vertical.mean)} dan tidak dihitung dalam rata-rata pemerintah daerah.`,
        ]),
  ]
}

function bands({ counts }: Recap): string[] {
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ label, zone, count, share }) => {
      const what = zone === null ? `beropini ${label}` : `pada ${label.toLowerCase()}`
      return `${formatInteger(count)} (${formatShare(share)}) ${what}`
    })
  if (parts.length === 0) return []
  return [`Menurut nilainya, ${listed(parts, parts.length)}.`]
}

function extremes(rows: readonly RecapRow[]): string[] {
  const most = rows[0]?.score
  const least = rows.at(-1)?.score
  if (most === undefined || least === undefined || most === least) return []
  const at = (score: number): string => listed(rows.filter((row) => row.score === score).map(({ name }) => name))
  return [
    `Nilai tertinggi ${formatScore(most)} diraih ${at(most)}; nilai terendah ${formatScore(least)} pada ${at(least)}.`,
  ]
}

function change({ rows, before }: Recap): string[] {
  if (before === null) return []
  if (!before.comparable)
    return [`Tahun ${before.year} dinilai dengan skema lain, sehingga nilainya tidak dibandingkan.`]
  const { both } = before
  if (both === null) return []
  const compared = rows.filter((row) => row.before !== null)
  const up = compared.filter((row) => changeOf(row) > 0)
  const down = compared.length - up.length - compared.filter((row) => changeOf(row) === 0).length
  const difference = both.now - both.earlier
  const moved =
    difference === 0
      ? `tetap ${formatScore(both.now)}`
      : `${difference > 0 ? 'naik' : 'turun'} ${formatScore(Math.abs(difference))}`
  const who =
    both.count === rows.length ? 'rata-rata' : `rata-rata ${formatInteger(both.count)} pemerintah daerah yang sama`
  const best = Math.max(0, ...up.map(changeOf))
  const winners = listed(up.filter((row) => changeOf(row) === best).map(({ name }) => name))
  const rise = best > 0 ? ` Kenaikan terbesar pada ${winners} (${formatChange(best)}).` : ''
  return [`Dibanding tahun ${before.year}, ${who} ${moved}; ${movements(up.length, down)}.${rise}`]
}

const movements = (up: number, down: number): string => {
  if (up === 0 && down === 0) return 'tidak ada yang berubah'
  const rising = up === 0 ? 'tidak ada yang naik' : `${formatInteger(up)} pemerintah daerah naik`
  const falling = down === 0 ? 'tidak ada yang turun' : `${formatInteger(down)} turun`
  return `${rising} dan ${falling}`
}
