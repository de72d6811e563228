/** Everything the quarterly report says, computed once; every output renders this and only this. */
export interface ReportDataset {
  readonly quarter: string
}
