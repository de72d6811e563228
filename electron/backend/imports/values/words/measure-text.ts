/** The target field a text speaks of: 征地 is land, 运动场 sports ground, 校舍 floor area. */
export function readMeasure(text: string): 'floorArea' | 'landArea' | 'sportsArea' | null {
  if (/运动场|操场|体育场/.test(text)) return 'sportsArea'
  if (/征地|用地|占地|土地/.test(text)) return 'landArea'
  return /校舍|建筑|教学楼|宿舍|用房|园舍/.test(text) ? 'floorArea' : null
}
