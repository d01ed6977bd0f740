type Value = string | boolean
type Props = {
  name: string
  options: readonly { readonly value: Value; readonly label: string }[]
  value: unknown
  onChange: (value: Value) => void
}

/** One of a few: every choice in sight, each as large as a thumb. */
export function ChoiceField({ name, options, value, onChange }: Props) {
  return options.map((option) => (
    <label key={String(option.value)} className="choice">
      <input
        type="radio"
        name={name}
        checked={value === option.value}
        onChange={() => onChange(option.value)}
      />
      <span className="choice-body">{option.label}</span>
    </label>
  ))
}
