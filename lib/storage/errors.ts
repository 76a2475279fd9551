/** Why a change of what is stored was refused. */

/** The note was changed by somebody else since it was read. */
export class ConflictError extends Error {}
/** There is no such note, or it is not one the asker may reach. */
export class NotFoundError extends Error {}
