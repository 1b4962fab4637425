/** Two levels up from here, and from the bundle that the build makes. */
export const SCHEMAS = new URL('../../schemas/', import.meta.url);
