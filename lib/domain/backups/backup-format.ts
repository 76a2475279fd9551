/** What the first line of a backup calls itself; apart, so that to know one takes none of what reads it. */
export const BACKUP_FORMAT = 'commons-gloss-backup';
