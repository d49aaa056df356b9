"""Validates JSON outputs against the schemas of docs/schemas.

usage: schemas.py SCHEMAS OUTPUTS    OUTPUTS holds files named `schema-name--anything.json`; `meta--…` are JSON Schemas themselves
"""
import copy
import json
import os
import sys

import jsonschema

Judge = jsonschema.Draft202012Validator


def strictly(value):
    """Copies of an output, each with a key more in one of its objects: the schema must refuse every one."""
    places = [[]]
    while places:
        place = places.pop()
        node = value
        for step in place:
            node = node[step]
        if isinstance(node, dict):
            changed = copy.deepcopy(value)
            target = changed
            for step in place:
                target = target[step]
            target["khong-co"] = 1
            yield place, changed
            places += [place + [key] for key in node]
        elif isinstance(node, list) and node:
            places.append(place + [0])


def main(schemas, outputs):
    faults, judges = [], {}
    for name in sorted(os.listdir(schemas)):
        schema = json.load(open(os.path.join(schemas, name), encoding="utf-8"))
        Judge.check_schema(schema)
        judges[name.removesuffix(".schema.json")] = Judge(schema)
    definitions = {json.dumps(judge.schema["$defs"]["location"]) for judge in judges.values() if "$defs" in judge.schema}
    if len(definitions) != 1:
        faults.append("the schemas do not agree on what a location is")
    seen = set()
    for name in sorted(os.listdir(outputs)):
        kind = name.split("--")[0]
        value = json.load(open(os.path.join(outputs, name), encoding="utf-8"))
        if kind == "meta":
            Judge.check_schema(value)
            continue
        seen.add(kind)
        for error in list(judges[kind].iter_errors(value))[:5]:
            faults.append("%s %s: %s" % (name, list(error.absolute_path), error.message[:300]))
        if kind != "records":
            faults += ["%s: an unknown key in %s is let through" % (name, place) for place, changed in strictly(value) if judges[kind].is_valid(changed)]
    faults += ["no output for " + kind for kind in judges if kind not in seen]
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main(sys.argv[1], sys.argv[2])
