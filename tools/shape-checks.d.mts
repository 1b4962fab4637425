/** CommonJS that tells yes or no for each kind of file. */
export function shapeChecks(formats: Readonly<Record<string, (text: string) => boolean>>): string;
