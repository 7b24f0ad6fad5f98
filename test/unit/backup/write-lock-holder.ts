import BetterSqlite from 'better-sqlite3';

// Keeps a database locked for writing, as a program that synchronizes or backs up files may, until it is killed.
const connection = new BetterSqlite(process.argv[2] ?? '');
connection.exec('BEGIN IMMEDIATE');
process.stdout.write('held\n');
// A connection that nothing refers to would be closed by the garbage collector, and its lock with it.
setInterval(() => connection.open, 1000);
