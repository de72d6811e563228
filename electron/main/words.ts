/** The few words the main process says itself; everything else is said by the page. */
export interface Words {
  readonly appName: string
  readonly folderRefused: string
  readonly folderRefusedDetail: (path: string, reason: string) => string
  readonly stopped: string
  readonly stoppedDetail: (reason: string) => string
  readonly restart: string
  readonly close: string
  readonly view: string
  readonly reload: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly actualSize: string
  readonly fullScreen: string
  readonly quit: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly undo: string
  readonly redo: string
  readonly pageGone: string
  readonly pageGoneDetail: string
}

const CHINESE: Words = {
  appName: '校建台账',
  folderRefused: '无法打开数据文件夹',
  folderRefusedDetail: (path, reason) =>
    `无法写入：${path}（${reason}）。请检查文件夹权限和磁盘空间，然后重新打开程序。`,
  stopped: '数据部分已停止工作',
  stoppedDetail: (reason) =>
    `原因：${reason}。已保存的数据不受影响。请重新启动程序；如果反复出现，请把日志交给维护人员。`,
  restart: '重新启动',
  close: '关闭程序',
  view: '查看',
  reload: '刷新',
  zoomIn: '放大',
  zoomOut: '缩小',
  actualSize: '实际大小',
  fullScreen: '全屏',
  quit: '退出',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  undo: '撤销',
  redo: '恢复',
  pageGone: '窗口已停止工作',
  pageGoneDetail: '已保存的数据不受影响。请重新载入窗口。',
}

const ENGLISH: Words = {
  appName: 'School Project Ledger',
  folderRefused: 'The data folder cannot be opened',
  folderRefusedDetail: (path, reason) =>
    `It cannot be written: ${path} (${reason}). Check its permissions and the free space, then open the program again.`,
  stopped: 'The data service has stopped',
  stoppedDetail: (reason) =>
    `Reason: ${reason}. Saved data is not affected. Restart the program; if this happens again, give the log to whoever maintains it.`,
  restart: 'Restart',
  close: 'Close the program',
  view: 'View',
  reload: 'Reload',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  quit: 'Quit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  undo: 'Undo',
  redo: 'Redo',
  pageGone: 'The window has stopped working',
  pageGoneDetail: 'Saved data is not affected. Load the window again.',
}

/** Chinese first: only a system set to English speaks English. */
export function wordsFor(locale: string): Words {
  return locale.startsWith('en') ? ENGLISH : CHINESE
}
