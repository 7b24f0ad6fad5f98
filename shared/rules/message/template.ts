import type { Finding } from '../../model/finding.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import type { Span } from '../span.ts';

/** What a message is for (短信类型): 验证码, 通知, 营销推广. */
export const messageKinds = ['verification', 'notification', 'marketing'] as const;

export type MessageKind = (typeof messageKinds)[number];

/** A message as it would be handed in for review. */
export interface MessageTemplate {
  readonly text: string;
  readonly kind: MessageKind;
  /** Names of the signatures it may be sent with, without 【】. */
  readonly signatures: readonly string[];
}

/** What a rule says about one place in a message; about the whole text where no place is to blame. */
export interface MessageFinding extends Omit<Finding, 'path'>, Span {}

/** What a check of a message looks at. */
export interface MessageContext {
  readonly template: MessageTemplate;
  readonly pack: RulePack;
  readonly anatomy: Anatomy;
}

/** The parts of a text that rules speak of, each in the order of the text. */
export interface Anatomy {
  /** 【…】 with its brackets. */
  readonly brackets: readonly (Span & { readonly name: string })[];
  readonly variables: readonly (Span & { readonly name: string })[];
  readonly links: readonly (Span & { readonly host: string })[];
}

/** One check: what it finds in a message. */
export type MessageRule = (context: MessageContext) => Iterable<MessageFinding>;
