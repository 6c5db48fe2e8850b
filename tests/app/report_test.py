"""Reads the JUnit and SARIF reports of `latent` as other programs would.

Usage: report_test.py PROGRAM SOURCE_DIR
"""

import json
import os
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree

FAULTS = []


def expect(condition, what):
    """Notes `what` unless `condition` holds."""
    if not condition:
        FAULTS.append(what)


def reports(program, arguments, folder):
    """What `latent` writes: the roots of the XML and of the JSON document."""
    junit, sarif = os.path.join(folder, "junit.xml"), os.path.join(folder, "found.sarif")
    command = [program, *arguments, "--junit", junit, "--sarif", sarif]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    with open(sarif, encoding="utf-8") as file:
        return xml.etree.ElementTree.parse(junit).getroot(), json.load(file)


def check_junit(root):
    """The counts of every suite are those of its cases."""
    expect(root.tag == "testsuites", "the root is testsuites")
    expect(len(root) > 0, "there is a suite")
    kinds = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    for suite in root:
        cases = suite.findall("testcase")
        expect(int(suite.get("tests")) == len(cases), "tests counts the cases")
        for attribute, tag in kinds.items():
            found = [case for case in cases if case.find(tag) is not None]
            expect(int(suite.get(attribute)) == len(found), f"{attribute} counts {tag}")
        for case in cases:
            expect(case.get("name") and case.get("classname"), "a case has its names")
            expect(float(case.get("time")) >= 0, "a case has its time")


def check_sarif(log):
    """All that SARIF 2.1.0 requires is there, and rules are listed that results refer to."""
    expect(log["version"] == "2.1.0", "the version is 2.1.0")
    expect(len(log["runs"]) == 1, "there is one run")
    run = log["runs"][0]
    driver = run["tool"]["driver"]
    expect(driver["name"] == "latent", "the driver has a name")
    for rule in driver["rules"]:
        expect(rule["id"] and rule["shortDescription"]["text"], "a rule has a text")
    for result in run["results"]:
        expect(result["message"]["text"], "a result has a message")
        expect(result["level"] in ("error", "warning", "note"), "a result has a level")
        listed = driver["rules"][result["ruleIndex"]]["id"]
        expect(listed == result["ruleId"], "a result's rule is listed")
        for location in result["locations"]:
            physical = location["physicalLocation"]
            expect(" " not in physical["artifactLocation"]["uri"], "a URI has no spaces")
            region = physical.get("region", {"startLine": 1})
            expect(region["startLine"] >= 1 and region.get("startColumn", 1) >= 1, "lines from 1")


def found_by(log, rule):
    """The lines of the results of a rule."""
    return [
        result["locations"][0]["physicalLocation"]["region"]["startLine"]
        for result in log["runs"][0]["results"]
        if result["ruleId"] == rule
    ]


def check_examples(program, source, folder):
    """Every example is warned of by its rule, at its line."""
    path = f"{source}/tests/app/warned_examples.lean"
    root, log = reports(program, ["check", path, "--samples", "100"], folder)
    check_junit(root)
    check_sarif(log)
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    begins = {line.split()[1]: i for i, line in enumerate(lines, 1) if line.startswith("theorem")}
    for name, line in begins.items():
        if name == "clean":
            warned = [r["ruleId"] for r in log["runs"][0]["results"] if r["ruleId"][0] == "L"
                      and r["locations"][0]["physicalLocation"]["region"]["startLine"] == line]
            expect(not warned, f"clean is warned of: {warned}")
        else:
            expect(line in found_by(log, name), f"{name} is not found in line {line}")
    expect(6 in found_by(log, "L9"), "the notation is found")
    expect(found_by(log, "refuted"), "refutations are results")


def check_odd_text(program, folder):
    """Markup, control characters, malformed UTF-8 and odd paths come through."""
    path = os.path.join(folder, 'a "b" <c> & ü.lean')
    with open(path, "wb") as file:
        file.write("theorem «a<b&\"c\"> \u0001» (x : ℝ) : x < x := by sorry\n".encode())
        file.write(b"/-- \xff\xfe -/ theorem t (x : \xe2\x84\x9d) : x <\xff x := by sorry\n")
    root, log = reports(program, ["check", path, "--samples", "5"], folder)
    check_junit(root)
    check_sarif(log)
    expect(root[0].get("name") == path, "the path comes through")
    expect(any('a<b&"c">' in case.get("name") for case in root.iter("testcase")), "the name")


def check_audit(program, source, attack, folder):
    """Both reports of an audit of the attack's bad project say what its JSON says."""
    project = f"{source}/tests/lean_mirror/audit/attacks/{attack}/bad"
    command = ["audit", "--against", project, "--samples", "50"]
    root, log = reports(program, command, folder)
    check_junit(root)
    check_sarif(log)
    text = subprocess.run([program, *command, "--json"], stdout=subprocess.PIPE, check=False)
    audit = json.loads(text.stdout)
    levels = [finding["level"] for finding in audit["findings"]]
    weaker = ("theirs weaker", "different", "missing")
    verdicts = [run["verdict"] for run in audit["executions"]]
    classes = [match["class"] for match in audit["matches"]]
    failures = (levels.count("failure") + sum(c in weaker for c in classes)
                + sum(v in ("refuted", "vacuous") for v in verdicts))
    skipped = verdicts.count("unsupported") + classes.count("unsupported")
    suggested = [match for match in audit["suggestions"] if match["how"] == "meaning"]
    cases = (levels.count("failure") + levels.count("open") + len(verdicts) + len(classes)
             + len(suggested))
    expect(int(root.get("tests")) == cases, f"{attack}: {cases} cases: {root.attrib}")
    expect(int(root.get("failures")) == failures, f"{attack}: {failures} fail: {root.attrib}")
    expect(int(root.get("skipped")) == skipped, f"{attack}: {skipped} are skipped")
    expect((audit["exit_status"] == 1) == (failures > 0), f"{attack}: the status says so as well")
    results = log["runs"][0]["results"]
    errors = [result for result in results if result["level"] == "error"]
    expect(len(errors) == failures, f"{attack}: {len(errors)} errors of {failures}")
    told = {result["ruleId"] for result in results}
    expect({f["rule"] for f in audit["findings"] if f["level"] in ("failure", "warning")} <= told,
           f"{attack}: every rule of a finding is reported")
    for result in results:
        for location in result["locations"]:
            physical = location["physicalLocation"]
            path = urllib.parse.unquote(physical["artifactLocation"]["uri"].replace("file://", ""))
            expect(os.path.exists(path), f"{attack}: {path} is there")
            if "region" not in physical or not os.path.isfile(path):
                continue
            with open(path, encoding="utf-8") as file:
                lines = file.read().split("\n")
            region = physical["region"]
            inside = (region["startLine"] <= len(lines) and region.get("startColumn", 1)
                      <= len(lines[region["startLine"] - 1]) + 1)
            expect(inside, f"{attack}: {region} lies in {path}")
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        if rule["id"] in {f["rule"] for f in audit["findings"]} - set(verdicts):
            expect("The verdict of" not in rule["shortDescription"]["text"],
                   f"{attack}: the rule {rule['id']} is explained")


def main():
    program, source = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        check_examples(program, source, folder)
        check_odd_text(program, folder)
        for arguments in (["verify", "--module", "Safety", "--samples", "5"], ["audit"]):
            root, log = reports(program, arguments, folder)
            check_junit(root)
            check_sarif(log)
            expect(int(root.get("tests")) > 0, f"{arguments[0]} reports its results")
        attacks = f"{source}/tests/lean_mirror/audit/attacks"
        for attack in sorted(os.listdir(attacks)):
            check_audit(program, source, attack, folder)
    for fault in FAULTS:
        print(fault)
    print(f"{len(FAULTS)} faults")
    return 1 if FAULTS else 0


sys.exit(main())
