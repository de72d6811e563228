/**
 * The look: colours in palette.ts, the component library's tokens here, the few rules of our own
 * in app.css, which reads the same colours as custom properties.
 */
import { theme, type ThemeConfig } from 'antd'
import { DARK, LIGHT } from './palette.ts'

const FONT = [
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"PingFang SC"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Segoe UI"',
  'sans-serif',
].join(', ')

/** Dense tables for people who read them all day: 14 px, low rows, no animation. */
export function buildTheme(dark: boolean): ThemeConfig {
  const palette = dark ? DARK : LIGHT
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: FONT,
      fontSize: 14,
      controlHeight: 30,
      controlHeightSM: 26,
      borderRadius: 4,
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorSuccess: palette.done,
      colorWarning: palette.stopped,
      colorError: palette.wrong,
      // Derived from dark seeds these would come out muddy; notices use the grounds of the tags.
      colorPrimaryBg: palette.accentSoft,
      colorInfoBg: palette.accentSoft,
      colorSuccessBg: palette.doneSoft,
      colorWarningBg: palette.stoppedSoft,
      colorErrorBg: palette.wrongSoft,
      colorInfoBorder: palette.line,
      colorSuccessBorder: palette.line,
      colorWarningBorder: palette.line,
      colorErrorBorder: palette.line,
      colorText: palette.text,
      colorTextSecondary: palette.textSoft,
      colorTextTertiary: palette.textFaint,
      colorTextDescription: palette.textFaint,
      colorTextPlaceholder: palette.textFaint,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      motion: false,
      wireframe: false,
    },
    components: {
      Table: {
        headerBg: palette.surfaceSoft,
        headerColor: palette.textSoft,
        rowHoverBg: palette.surfaceSoft,
        rowSelectedBg: palette.selected,
        rowSelectedHoverBg: palette.selected,
        cellPaddingBlockSM: 5,
        cellPaddingInlineSM: 8,
        footerBg: palette.surfaceSoft,
        headerSplitColor: 'transparent',
      },
      // Names of backups stand on one line.
      Notification: { width: 440 },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 3px' },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        // The dark theme's accents are light, so what stands on them is dark.
        primaryColor: dark ? palette.ground : '#ffffff',
        dangerColor: dark ? palette.ground : '#ffffff',
      },
      Steps: { colorTextLightSolid: dark ? palette.ground : '#ffffff' },
      Tabs: { horizontalMargin: '0 0 12px', cardPaddingSM: '4px 12px' },
    },
  }
}

/** The palette as custom properties for app.css: `textSoft` becomes `--text-soft`. */
export function paletteProperties(dark: boolean): Readonly<Record<string, string>> {
  const palette = dark ? DARK : LIGHT
  return Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => [`--${kebab(name)}`, colour]),
  )
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
