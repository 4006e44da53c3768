import { useEffect, useState } from 'preact/hooks'
import type { Scenario } from '../../acts.ts'
import type { BenchView } from '../../view.ts'
import { useDesk } from '../bench-desk.ts'
import { Button, Chip, Panel } from '../parts/controls.tsx'
import { Icon } from '../parts/icons.tsx'

export function ScenariosPanel({ scenario }: Pick<BenchView, 'scenario'>) {
  const scenarios = useScenarios()
  return (
    <Panel
      id="scenarios"
      title="Scenarios"
      aside={scenario === null ? <Chip tone="calm">Nothing plays</Chip> : <Chip tone="busy">Playing</Chip>}
    >
      {scenario === null ? null : <Playing {...scenario} />}
      <ul class="scenarios">
        {scenarios.map((one) => (
          <ScenarioRow key={one.name} scenario={one} />
        ))}
      </ul>
      <FromFile />
      <Recorder />
    </Panel>
  )
}

function useScenarios(): readonly Scenario[] {
  const { api } = useDesk()
  const [scenarios, setScenarios] = useState<readonly Scenario[]>([])
  useEffect(() => {
    void api.scenarios().then((answer) => {
      if (answer.ok) setScenarios(answer.value)
    })
  }, [])
  return scenarios
}

function Playing({ name, step, steps }: NonNullable<BenchView['scenario']>) {
  const desk = useDesk()
  return (
    <div class="playing">
      <div>
        <strong>{name}</strong>
        <progress max={steps} value={step - 1} aria-label={`${name}, step ${step} of ${steps}`} />
        <span class="note">
          Step {step} of {steps}
        </span>
      </div>
      <Button icon="stop" tone="bad" onPress={desk.stopScenario}>
        Stop
      </Button>
    </div>
  )
}

function ScenarioRow({ scenario }: { readonly scenario: Scenario }) {
  const desk = useDesk()
  return (
    <li class="scenario">
      <div>
        <strong>{scenario.name}</strong>
        <p class="note">{scenario.about}</p>
      </div>
      <Button icon="play" onPress={() => desk.playScenario(scenario)}>
        Play <span class="unseen">{scenario.name}</span>
      </Button>
    </li>
  )
}

/** The server says what is wrong with the file. */
function FromFile() {
  const desk = useDesk()
  const play = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const scenario = parsed(await file.text())
    if (scenario === undefined) desk.say({ text: `${file.name} is no JSON.`, tone: 'bad' })
    else desk.playScenario(scenario)
  }
  return (
    <div class="group">
      <h3>From a file</h3>
      <label class="button button-plain file">
        <Icon name="file" />
        <span>Play a scenario file</span>
        <input
          class="unseen"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            void play(currentTarget.files?.[0])
            currentTarget.value = '' // the same file may be chosen again after a change
          }}
        />
      </label>
    </div>
  )
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

function Recorder() {
  const desk = useDesk()
  const [name, setName] = useState('')
  const { recording } = desk
  if (recording === null)
    return (
      <div class="group">
        <h3>Record</h3>
        <div class="row">
          <Button icon="record" onPress={() => desk.record(true)}>
            Record what I do here
          </Button>
        </div>
      </div>
    )
  return (
    <div class="group recording">
      <h3>
        <Icon name="record" /> Recording, {recording.steps.length} acts
      </h3>
      <div class="row">
        <label class="labelled">
          Name
          <input
            class="field"
            type="text"
            maxLength={80}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <Button
          icon="save"
          tone="main"
          disabled={recording.steps.length === 0}
          onPress={() => desk.saveRecording(name)}
        >
          Stop and save the file
        </Button>
        <Button onPress={() => desk.record(false)}>Throw away</Button>
      </div>
    </div>
  )
}
