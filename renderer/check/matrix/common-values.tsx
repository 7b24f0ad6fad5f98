import { messages } from '../../../shared/messages/index.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { commonLimits, type LimitInput } from '../../../shared/rules/compare/limits.ts';
import { limitText } from './limit-text.ts';

const text = messages.compare;

/** 通用取值: the strictest of what the chosen platforms allow, to prepare everything once. */
export function CommonValues({ packs, rules }: { packs: readonly RulePack[]; rules: LimitInput }) {
  if (packs.length === 0) return <p className="common-none">{text.common.none}</p>;
  const limits = commonLimits(packs, rules);
  const stated = limits.filter(({ common }) => common?.kind !== 'unknown');
  const unknown = limits.filter(({ common }) => common?.kind === 'unknown');
  return (
    <section className="common-values" aria-label={text.common.title}>
      <h2>{text.common.title}</h2>
      <p className="common-lead">{text.common.lead(packs.length)}</p>
      <dl>
        {stated.map(({ id, common, unpublished }) => (
          <div key={id}>
            <dt>{text.limits[id]}</dt>
            <dd>
              {limitText(id, common)}
              {unpublished.length > 0 && (
                <span className="common-unpublished">
                  {text.common.unpublished(unpublished.map(({ name }) => name).join(text.common.separator))}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <p className="common-unknown">
          {text.common.allUnpublished(unknown.map(({ id }) => text.limits[id]).join(text.common.separator))}
        </p>
      )}
    </section>
  );
}
