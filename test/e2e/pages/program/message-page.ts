import type { Locator, Page } from '@playwright/test'

/** Whatever is pressed, typed into or names the screen. */
const NEEDED = 'button, a, input, h1, [role=tab], [role=combobox], .ant-modal-title'

/** The short messages that tell what came of a step. */
export class MessagePage {
  /** Read out when it appears. */
  readonly message: Locator

  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.message = page.locator('.ant-message').getByRole('alert')
  }

  /** What of the screen, of the dialog or of the drawer above it lies under a message, by its words. */
  async covers(): Promise<string[]> {
    return this.page.evaluate((needed) => {
      const messages = [...document.querySelectorAll('.ant-message-notice')]
      const boxes = messages.map((message) => message.getBoundingClientRect())
      const isUnder = (element: Element): boolean => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        return boxes.some(
          (box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
        )
      }
      return [...document.querySelectorAll(needed)]
        .filter((element) => !element.closest('.ant-message') && element.checkVisibility())
        .filter(isUnder)
        .map((element) => element.getAttribute('aria-label') ?? element.textContent)
    }, NEEDED)
  }
}
