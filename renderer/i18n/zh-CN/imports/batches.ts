/** 导入记录, and undoing an import. */
export const batches = {
  none: '还没有导入过文件',
  noneText: '导入的每一份文件都会记在这里，随时可以撤销。',
  noneAction: '导入文件',
  file: '文件',
  sheet: '工作表',
  kind: '内容',
  at: '时间',
  operator: '操作人',
  added: '新增',
  changed: '更新',
  skipped: '跳过',
  state: '状态',
  inUse: '有效',
  undone: '已于{{at}}撤销',
  partlyUndone: '{{at}}撤销了一部分',
  action: '操作',
  undo: '撤销',
  written: {
    label: '写入的行',
    all: '这次导入写入了{{count}}行：',
    first: '这次导入写入了{{count}}行，下面是前{{shown}}行：',
    changes: '改了哪些内容，看变更记录',
    row: '第{{row}}行',
    gone: '（已不在台账中）',
  },
  undoLabel: '撤销“{{file}}”的导入',
  ask: {
    title: '撤销“{{file}}”的导入？',
    stopped: '现在不能撤销“{{file}}”的导入',
    except: '除下面列出的以外，',
    closed:
      '其中{{count}}项已计入{{quarter}}的结账。要撤销，请先在“结账”中重新打开{{quarter}}，撤销后再结账：',
    closedEdited:
      '导入之后改动过的行中，有{{count}}项已计入{{quarter}}的结账，不能一并撤销。要一并撤销，请先在“结账”中重新打开{{quarter}}：',
    edited: '{{count}}项在导入之后又改动过，撤销时保留现在的内容：',
    editedOrChosen: '{{count}}项在导入之后又改动过，将保留现在的内容；也可以勾选下面一项一并撤销：',
    laterFiles: '其中有的是之后导入的文件改动的。要回到导入以前，请先撤销后来的导入：',
    quoted: '“{{file}}”（{{at}}）',
    bound:
      '{{count}}项连着{{holders}}，即使一并撤销也会保留。要撤销，请先在“变更记录”中撤销录入它们的那一步；不再需要的项目也可以在项目页删除：',
    byDocument: '下达文件{{number}}',
    by: { transfers: '{{count}}笔资金调剂', attachments: '{{count}}份附件' },
    and: '、',
    more: '等，另有{{count}}项',
    includeEdited: '导入之后改动过的行也一并撤销（这些改动会丢失）',
    go: '撤销导入',
  },
  /** The question and the outcome count the same things in the same words. */
  tally: {
    thing: {
      project: '{{count}}个项目',
      progress_entry: '{{count}}条进度填报',
      allocation_document: '{{count}}份下达文件',
      fund_entry: '{{count}}笔资金流水',
      target: '{{count}}个目标',
      school_condition: '{{count}}份办学条件',
      school: '{{count}}所学校',
      township: '{{count}}个乡镇',
      programme: '{{count}}个专项',
    },
    and: '、',
    will: {
      both: '将移除{{removed}}，并把{{restored}}恢复为导入前的内容。',
      removed: '将移除{{removed}}。',
      restored: '将把{{restored}}恢复为导入前的内容。',
      none: '没有什么可以移除或恢复。',
    },
    done: {
      both: '已移除{{removed}}，并把{{restored}}恢复为导入前的内容。',
      removed: '已移除{{removed}}。',
      restored: '已把{{restored}}恢复为导入前的内容。',
      none: '没有移除或恢复什么。',
    },
  },
  outcome: {
    title: '已撤销“{{file}}”的导入',
    keptEdited:
      '{{count}}行在导入之后改动过，保留了现在的内容。可在项目库中查看，或再次撤销并选择一并撤销：',
    notPossible:
      '{{count}}项连着下达文件、资金调剂或附件，没有撤销。请先在“变更记录”中撤销录入它们的那一步，再撤销其余：',
  },
} as const
