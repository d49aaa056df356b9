"""The program's commands as it tells of itself, in both languages; what man pages and completions are made of."""
import json
import subprocess


class Command:
    """A command with its name, other names, texts and options, and the commands below it."""

    def __init__(self, tree, names=()):
        self.name = tree["commandName"]
        self.aliases = tree.get("aliases") or []
        self.path = (*names, self.name)
        self.abstract = tree.get("abstract", "")
        self.discussion = tree.get("discussion", "")
        self.arguments = [Argument(one) for one in tree.get("arguments", []) if one.get("shouldDisplay", True)]
        below = [one for one in tree.get("subcommands", []) if one.get("shouldDisplay", True)]
        self.commands = [Command(one, self.path) for one in below if one["commandName"] != "help"]

    def walk(self):
        """This command and all below it."""
        yield self
        for command in self.commands:
            yield from command.walk()

    def every_name(self):
        return [self.name, *self.aliases]


class Argument:
    """An option, a flag or what stands without a name."""

    def __init__(self, tree):
        self.kind = tree["kind"]
        self.abstract = tree.get("abstract", "")
        self.value = tree.get("valueName", "")
        self.default = tree.get("defaultValue", "")
        self.is_optional = tree.get("isOptional", False)
        self.is_repeating = tree.get("isRepeating", False)
        self.values = tree.get("allValues") or []
        names = [(one["kind"], one["name"]) for one in tree.get("names") or []]
        self.short = [name for kind, name in names if kind == "short"]
        self.long = [name for kind, name in names if kind != "short"]

    def spellings(self):
        return [f"-{name}" for name in self.short] + [f"--{name}" for name in self.long]


def read(program, language):
    """What `program` says of itself."""
    said = subprocess.run(
        [program, "--lang", language, "--experimental-dump-help"], check=True, capture_output=True, text=True
    ).stdout
    return Command(json.loads(said)["command"])
