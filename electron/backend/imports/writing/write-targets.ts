import { insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { nextPosition } from '../../database/repositories/dictionaries.ts'
import type { Dictionary } from './add-to-dictionaries.ts'
import type { Writing } from './writing.ts'
import type { TargetAmount, TargetWork } from '../planning/planned-sheet.ts'

/** Writes the targets of a row, new or changed. Returns their ids. */
export async function writeTargets(
  { trx, author, newId }: Writing,
  dictionary: Dictionary,
  row: TargetWork,
): Promise<string[]> {
  const programmeId = dictionary.programmeId(row.programme)
  if (programmeId === null) throw new RangeError(`row ${row.row} has no programme`)
  const ids: string[] = []
  for (const target of row.targets) {
    const id = target.matchedId ?? newId()
    ids.push(id)
    if (target.matchedId === null) {
      await insertRecorded(trx, author, 'target', [
        {
          id,
          programme_id: programmeId,
          stage: target.stage,
          school_id: row.school ? dictionary.schoolId(row.school) : null,
          measure: target.measure,
          amount: target.amount,
          due_date: target.dueDate,
          leader: target.leader,
          responsible_unit: target.responsibleUnit,
          note: target.note,
          position: await nextPosition(trx, 'target'),
        },
      ])
    } else await updateRecorded(trx, author, 'target', id, given(target))
  }
  return ids
}

/** A blank in the sheet leaves what is stored. */
function given({ amount, dueDate, leader, responsibleUnit, note }: TargetAmount) {
  return {
    amount,
    ...(dueDate === null ? {} : { due_date: dueDate }),
    ...(leader === null ? {} : { leader }),
    ...(responsibleUnit === null ? {} : { responsible_unit: responsibleUnit }),
    ...(note === null ? {} : { note }),
  }
}
