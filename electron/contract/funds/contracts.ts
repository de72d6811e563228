import { z } from 'zod'
import { CONTRACT_KINDS, type ContractKind } from '#domain/funds/fund.ts'
import type { Fen } from '#domain/money.ts'
import type { PartialDate } from '#domain/partial-date.ts'
import { amount, deletion, id, name, optionalText, partialDate } from '../fields.ts'
import { method, returns } from '../method.ts'

/** 合同 of a project, with what was paid against it. */
export interface ProjectContract {
  readonly id: string
  readonly kind: ContractKind
  /** 对方单位 */
  readonly party: string
  readonly number: string | null
  readonly amount: Fen
  readonly signedOn: PartialDate | null
  readonly note: string | null
  /** Payments naming the contract, reversals taken off; null when there is none. */
  readonly paid: Fen | null
}

export const contractMethods = {
  /** Changes the contract with the id, or adds one. */
  'contracts.save': method(
    z.object({
      id: id.nullable().default(null),
      projectId: id,
      kind: z.enum(CONTRACT_KINDS),
      party: name,
      number: optionalText,
      amount,
      signedOn: partialDate.nullable().default(null),
      note: optionalText,
    }),
    returns<{ readonly id: string }>(),
  ),
  /** Removes a contract that no payment names. */
  'contracts.delete': method(deletion, returns<{ readonly count: number }>()),
} as const
