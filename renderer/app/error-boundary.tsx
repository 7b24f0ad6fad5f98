import { Button, Space } from 'antd';
import { Component, type ReactNode } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { ScreenMessage } from './screen-message.tsx';

const text = messages.app.crashed;

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** When this changes, what failed is tried again. */
  readonly resetKey?: string;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly resetKey: string | undefined;
}

/** Keeps a mistake in one screen from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <ScreenMessage title={text.title} tone="error">
        <p>{text.message}</p>
        <p>{text.action}</p>
        <Space>
          <Button type="primary" onClick={() => location.reload()}>
            {text.reload}
          </Button>
          <Button href="#/">{text.home}</Button>
        </Space>
      </ScreenMessage>
    );
  }
}
