/** Apart from the formats themselves, which a help page need not load. */
export const REPORT_FORMATS = ['pretty', 'json', 'github', 'junit', 'sarif', 'csv'] as const;

export type ReportFormatName = (typeof REPORT_FORMATS)[number];
