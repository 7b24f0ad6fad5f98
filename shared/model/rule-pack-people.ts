import { z } from './jitless.ts';
import { group, known, policySchema, text } from './rule-pack-group.ts';

/** `not-asked`: the platform's form has no such person or photo. */
const roleNeed = known(z.enum(['required', 'optional', 'not-asked']));

/** The people a platform asks about, what it calls them and what it expects of them. */
export const peopleSchema = z.strictObject({
  legalPerson: group({ label: text, note: text }),
  administrator: group({
    label: text,
    /** 一管一企: the same person for several organizations. */
    severalOrganizations: known(policySchema),
    mayBeLegalPerson: known(z.boolean()),
    note: text,
  }),
  administratorAge: group({ minimum: known(z.int().nonnegative().max(150)) }),
  administratorPhone: group({ receivesCode: known(z.boolean()), note: text }),
  /** 责任人 */
  responsible: group({ need: roleNeed, mayBeAdministrator: known(z.boolean()), note: text }),
  /** 手持身份证照片 */
  handheld: group({ need: roleNeed, note: text }),
});
