import type { Child } from 'hono/jsx'

/** @param props `words`: how many columns hold words; the others are numbers. */
export function Table(props: { name: string; heads: string[]; words: number; children: Child }) {
  return (
    <section class="table-frame" aria-label={props.name} tabindex={0}>
      <table class="plain">
        <thead>
          <tr>
            {props.heads.map((head, index) => (
              <th scope="col" class={index < props.words ? undefined : 'number'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  )
}
