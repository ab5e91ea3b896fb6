<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>DataSetPage</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n row(s) each</source>
        <translation>
            <numerusform>, %n row each</numerusform>
            <numerusform>, %n rows each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportHtml</name>
    <message numerus="yes">
        <source>%1, %n thread(s)</source>
        <translation>
            <numerusform>%1, %n thread</numerusform>
            <numerusform>%1, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SceneOverlay</name>
    <message numerus="yes">
        <source>%n point(s) without coordinates left out</source>
        <translation>
            <numerusform>%n point without coordinates left out</numerusform>
            <numerusform>%n points without coordinates left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ClassLegend</name>
    <message numerus="yes">
        <source>%1: %n point(s). Click to hide or show, double-click to see only this class.</source>
        <translation>
            <numerusform>%1: %n point. Click to hide or show, double-click to see only this class.</numerusform>
            <numerusform>%1: %n points. Click to hide or show, double-click to see only this class.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::EmbeddingView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::RunningJobs</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::Workspace</name>
    <message numerus="yes">
        <source>choosing %n row(s)</source>
        <translation>
            <numerusform>choosing %n row</numerusform>
            <numerusform>choosing %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
