/** Stands in a case's address where else its part does. */
export const scanAddress = 'scan';
