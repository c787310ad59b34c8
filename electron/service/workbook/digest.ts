/** What a value in a workbook means: where this changes, an older workbook must not be read any more. */
import { createHash } from 'node:crypto'
import type { InstrumentContent } from '../../../shared/domain/instrument.ts'

/** Codes, scales and the words of the values. Names and weights may be mended while a workbook is out. */
export const digestOf = ({ dimensions }: InstrumentContent): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        dimensions.flatMap(({ indicators }) =>
          indicators.map(({ code, kind, scale, naAllowed, labels }) => [
            code,
            kind,
            scale.max,
            scale.step,
            naAllowed,
            labels,
          ]),
        ),
      ),
    )
    .digest('hex')
    .slice(0, 16)
