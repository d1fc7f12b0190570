<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ddm::AuditModel</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::AuditPage</name>
    <message numerus="yes">
        <source>%n line(s) written to %1</source>
        <translation>
            <numerusform>%n line written to %1</numerusform>
            <numerusform>%n lines written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::DataView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::LockBadge</name>
    <message numerus="yes">
        <source>Changes allowed for %n more minute(s)</source>
        <translation>
            <numerusform>Changes allowed for %n more minute</numerusform>
            <numerusform>Changes allowed for %n more minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::Notifier</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes ended</source>
        <translation>
            <numerusform>%n change ended</numerusform>
            <numerusform>%n changes ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::ProblemWords</name>
    <message numerus="yes">
        <source>The range is longer than %n day(s).</source>
        <translation>
            <numerusform>The range is longer than %n day.</numerusform>
            <numerusform>The range is longer than %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::SchemasPage</name>
    <message numerus="yes">
        <source>%n shard(s)</source>
        <translation>
            <numerusform>%n shard</numerusform>
            <numerusform>%n shards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::SlowQueriesPage</name>
    <message numerus="yes">
        <source>%n window(s) could not be counted.</source>
        <translation>
            <numerusform>%n window could not be counted.</numerusform>
            <numerusform>%n windows could not be counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slow quer(ies)</source>
        <translation>
            <numerusform>%n slow query</numerusform>
            <numerusform>%n slow queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longest %1, 95th percentile %2, of %n loaded row(s)</source>
        <translation>
            <numerusform>Longest %1, 95th percentile %2, of %n loaded row</numerusform>
            <numerusform>Longest %1, 95th percentile %2, of %n loaded rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
