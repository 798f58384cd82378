"""Adds up the results of a test run, names what was skipped, and ends with the line of counts."""

import collections
import glob
import sys
import xml.etree.ElementTree as xml

NAMESPACE = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"

total = collections.Counter()
contract = collections.defaultdict(collections.Counter)
for file in glob.glob(sys.argv[1] + "/*.trx"):
    root = xml.parse(file).getroot()
    classes = {test.get("id"): test.find(NAMESPACE + "TestMethod").get("className") for test in root.iter(NAMESPACE + "UnitTest")}
    for result in root.iter(NAMESPACE + "UnitTestResult"):
        outcome = {"Passed": "passed", "Failed": "failed"}.get(result.get("outcome"), "skipped")
        total[outcome] += 1
        class_name = classes.get(result.get("testId"), "")
        for server in ("Embedded", "Real"):
            if f"({server})" in class_name:
                contract[server][outcome] += 1
        if outcome == "skipped":
            print(f"SKIPPED: {class_name}.{result.get('testName')}")

for server, counts in sorted(contract.items()):
    print(f"contract suite against {server}: {counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
sys.exit(0 if total["passed"] and not total["failed"] else 1)
