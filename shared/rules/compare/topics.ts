import { type FileSlot, fileSlotSchema } from '../../model/case-document.ts';

/** What platforms are compared by: what is filled in, then what is handed in, each in the order of the editor. */
export const comparedTopics = {
  fields: [
    'platform',
    'qualification',
    'organization',
    'legalPerson',
    'administrator',
    'signatures',
    'letter',
  ],
  materials: [
    'certificate',
    'legalPersonId',
    'administratorId',
    'handheldPhoto',
    'trademarkPaper',
    'letterScan',
    'otherPapers',
  ],
} as const;

export type TopicGroup = keyof typeof comparedTopics;
export type Topic = (typeof comparedTopics)[TopicGroup][number];

const topicOfRoot: Readonly<Record<string, Topic>> = {
  purpose: 'qualification',
  qualificationName: 'qualification',
  remark: 'qualification',
  shareWithOtherProducts: 'qualification',
  organization: 'organization',
  legalPerson: 'legalPerson',
  administrator: 'administrator',
  signatures: 'signatures',
  accountHolder: 'letter',
  authorization: 'letter',
};

const topicOfSlot: Readonly<Record<FileSlot, Topic>> = {
  certificate: 'certificate',
  legalPersonIdPortrait: 'legalPersonId',
  legalPersonIdEmblem: 'legalPersonId',
  administratorIdPortrait: 'administratorId',
  administratorIdEmblem: 'administratorId',
  administratorHandheld: 'handheldPhoto',
  trademark: 'trademarkPaper',
  letterScan: 'letterScan',
};

/** The topic a path of the case document belongs to. */
export function topicOf(path: string): Topic {
  const [root = '', name = ''] = path.split('.');
  if (root !== 'files') return topicOfRoot[root] ?? 'platform';
  const slot = fileSlotSchema.safeParse(name);
  return slot.success ? topicOfSlot[slot.data] : 'otherPapers';
}
