/** Where a plan that is pulled is ready, whole, before it takes the place of the one before. */
export function newPlan(plan: string): string {
  return `.${plan}-new`;
}
