import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { appError } from '#contract/result.ts'
import type { Backup, BackupOccasion } from '#contract/office/safety.ts'
import type { Sqlite } from '../database/connect.ts'
import { checkLedgerHeader, readLedgerHeader } from '../database/ledger-file.ts'
import { SCHEMA_VERSION } from '../database/migrate.ts'
import { keepSubject, readSubjects } from './backup-subjects.ts'

const FOLDER = 'backups'
const NAME =
  /^(\d{8})T(\d{6})(\d{3})Z\.(daily|import|beforeUndo|beforeClosing|migration|manual|beforeRestore)\.(\d+)\.sqlite$/

/** Codes of the file system and of SQLite for a place that takes no file. */
const NOT_WRITABLE = /^(E[A-Z]+|SQLITE_(FULL|CANTOPEN|IOERR|READONLY)\w*)$/

/** Backups made by the program itself that are kept of each occasion; a person's are all kept. */
const KEPT_PER_OCCASION = 30

/**
 * Writes the whole ledger into one new file under dataFolder/backups.
 *
 * The file is written under a temporary name, opened and checked, and only then renamed: whatever
 * carries the name of a backup can be restored.
 *
 * @param subject what is about to happen, as `Backup` tells of it
 * @throws AppError `backup_damaged` when the written file does not check out, `folder_not_writable`
 *   when it cannot be written, for instance on a full disk
 */
export function backUp(
  sqlite: Sqlite,
  dataFolder: string,
  occasion: BackupOccasion,
  at: Date,
  subject: string | null = null,
): Backup {
  const folder = join(dataFolder, FOLDER)
  const name = orNotWritable(folder, () => write(sqlite, folder, occasion, at))
  removeSurplus(dataFolder, occasion)
  if (subject !== null) keepSubject(folder, name, subject)
  return describe(folder, name, subject)
}

/** The name of the backup written. */
function write(sqlite: Sqlite, folder: string, occasion: BackupOccasion, at: Date): string {
  mkdirSync(folder, { recursive: true })
  const name = freeName(folder, occasion, at, countProjects(sqlite))
  const temporary = join(folder, `${name}.tmp`)
  rmSync(temporary, { force: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(temporary)
    flush(temporary)
    checkBackup(temporary, name)
    renameSync(temporary, join(folder, name))
  } finally {
    rmSync(temporary, { force: true })
  }
  return name
}

/** A full disk and a folder without permission are said as such; other failures stay what they are. */
function orNotWritable<Written>(folder: string, work: () => Written): Written {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NOT_WRITABLE.test(String(error.code)))) {
      throw error
    }
    throw appError('folder_not_writable', { path: folder, reason: error.message })
  }
}

/** All backups, newest first. */
export function listBackups(dataFolder: string): Backup[] {
  const folder = join(dataFolder, FOLDER)
  if (!existsSync(folder)) return []
  const subjects = readSubjects(folder)
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted()
    .toReversed()
    .map((name) => describe(folder, name, subjects.get(name) ?? null))
}

/** Path of a listed backup. @throws AppError `not_found` */
export function backupPath(dataFolder: string, name: string): string {
  const path = join(dataFolder, FOLDER, name)
  if (!NAME.test(name) || !existsSync(path))
    throw appError('not_found', { what: 'backup', id: name })
  return path
}

/**
 * Opens a backup read-only and looks through it.
 *
 * @throws AppError `backup_damaged`, or `database_newer` when a newer program wrote it
 */
export function checkBackup(path: string, name: string): void {
  const header = readLedgerHeader(path)
  if (!header) throw appError('backup_damaged', { name, finding: 'empty' })
  checkLedgerHeader(path, header, SCHEMA_VERSION)
  const finding = lookThrough(path)
  if (finding !== 'ok') throw appError('backup_damaged', { name, finding })
}

/** `ok`, or what SQLite found wrong with the file. */
function lookThrough(path: string): string {
  let copy: Sqlite | null = null
  try {
    copy = new SqliteDatabase(path, { readonly: true })
    return String(copy.pragma('quick_check(1)', { simple: true }))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    copy?.close()
  }
}

/** Makes sure the bytes of a file are on the disk and not in a cache. */
export function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function countProjects(sqlite: Sqlite): number {
  const table = sqlite
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE name = 'project'`)
    .get()
  if (!table) return 0
  const row = sqlite
    .prepare<[], { count: number }>(
      'SELECT count(*) AS count FROM project WHERE deleted_at IS NULL',
    )
    .get()
  return row?.count ?? 0
}

/** The name carries time, occasion and number of projects; a millisecond later when taken. */
function freeName(folder: string, occasion: BackupOccasion, at: Date, projects: number): string {
  for (let time = at.getTime(); ; time += 1) {
    const stamp = new Date(time).toISOString().replace(/[-:.]/g, '')
    const name = `${stamp}.${occasion}.${projects}.sqlite`
    if (!existsSync(join(folder, name))) return name
  }
}

/** When a listed backup was made: ISO time, UTC. */
export function backupTime(name: string): string {
  const [, date = '', time = '', millisecond = ''] = NAME.exec(name) ?? []
  const clock = `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}.${millisecond}Z`
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${clock}`
}

function describe(folder: string, name: string, subject: string | null): Backup {
  const [, , , , occasion = 'manual', projects = '0'] = NAME.exec(name) ?? []
  return {
    name,
    occasion: occasion as BackupOccasion,
    subject,
    createdAt: backupTime(name),
    size: statSync(join(folder, name)).size,
    projectCount: Number(projects),
  }
}

function removeSurplus(dataFolder: string, occasion: BackupOccasion): void {
  if (occasion === 'manual') return
  const surplus = listBackups(dataFolder)
    .filter((backup) => backup.occasion === occasion)
    .slice(KEPT_PER_OCCASION)
  for (const backup of surplus) {
    try {
      rmSync(join(dataFolder, FOLDER, backup.name), { force: true })
    } catch {
      // Held open by another program: the new backup is good all the same, and next time will do.
    }
  }
}
