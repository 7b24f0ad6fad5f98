import { parseCreditCode } from '../identifiers/credit-code.ts';
import { remembered } from './remembered.ts';

/** {@link parseCreditCode}, worked out once for all platforms: finding what is wrong with a code tries many others. */
export const companyCode = remembered((text = '') => parseCreditCode(text));
