import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export interface ListedProject {
  readonly id: string
  readonly name: string
  /** Said beside the name. */
  readonly remark?: string
}

/** The projects behind a figure. */
export interface ListedProjects {
  readonly title: string
  readonly projects: readonly ListedProject[]
  /** Said above the list. */
  readonly remark?: string
}

interface ProjectLinksProps {
  readonly listed: ListedProjects
  readonly onClose: () => void
}

/** Lists the projects a figure is made of, with the way to each. */
export function ProjectLinks({ listed, onClose }: ProjectLinksProps) {
  const { t } = useTranslation()
  const { title, projects, remark } = listed
  return (
    <Drawer open title={title} onClose={onClose}>
      {remark !== undefined && <p>{remark}</p>}
      {projects.length === 0 ? (
        <p>{t('planning.targets.noProjects')}</p>
      ) : (
        <ul className="planning-projects">
          {projects.map(({ id, name, remark: ofProject }) => (
            <li key={id}>
              <Link to={`/projects/${id}`}>{name}</Link>
              {ofProject !== undefined && <small> {ofProject}</small>}
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  )
}
