import { ExportOutlined } from '@ant-design/icons';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';

/** A page of the platform, opened outside of 备妥: the only way to the network there is. */
export function PlatformLink({ page }: { page: RulePack['links']['pages'][number] }) {
  return (
    <a href={page.url} target="_blank" rel="noopener noreferrer" title={messages.app.opensOutside}>
      {page.title} <ExportOutlined aria-hidden />
    </a>
  );
}
