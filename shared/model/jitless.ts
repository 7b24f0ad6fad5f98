import { z } from 'zod';

// zod compiles validators with `new Function`, which the content security policy forbids.
// Every file that declares a schema imports zod from here, so this runs before the first schema.
z.config({ jitless: true });

export { z };
