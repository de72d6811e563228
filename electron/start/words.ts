/** What the start says in the terminal, in both languages of the interface. */
export const WORDS = {
  building: '正在生成程序…… · Building the program …',
  buildFailed: '程序没有生成，请看上面的原因。 · The program was not built; the reason is above.',
  inBrowser:
    '没有 Electron 程序，改在浏览器中打开（功能相同）。 · No Electron binary can be had; opening in the browser instead.',
} as const
