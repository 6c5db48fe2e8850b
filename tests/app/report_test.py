"""Reads the JUnit and SARIF reports of `latent` as other programs would.

Usage: report_test.py PROGRAM SOURCE_DIR
"""

import json
import os
import subprocess
import sys
import tempfile
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
    for fault in FAULTS:
        print(fault)
    print(f"{len(FAULTS)} faults")
    return 1 if FAULTS else 0


sys.exit(main())
