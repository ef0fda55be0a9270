import type { JSX } from 'preact';
import { PanelView } from './panel-view.tsx';

export function SilenceView(): JSX.Element {
  return <PanelView name="silence" />;
}

export function ReachView(): JSX.Element {
  return <PanelView name="reach" />;
}

export function SettingsView(): JSX.Element {
  return <PanelView name="settings" />;
}

export function AuditView(): JSX.Element {
  return <PanelView name="audit" />;
}
