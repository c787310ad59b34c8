import { Component, type ErrorInfo, type ReactNode } from 'react'
import { noteBug } from '../client/note'
import { useBug } from '../state/bug'

/** A component that throws leaves its place empty and opens the error screen. */
export class Boundary extends Component<{ children: ReactNode; fallback: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    noteBug(error)
    const details = [error.stack ?? '', info.componentStack ?? ''].filter(Boolean)
    useBug.getState().show({ code: 'bug', message: error.message, details })
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
