/** The folder of a release with the plan that localities take, where the project shares it. */
export const SHARED_PLAN = 'shared-plan/';
