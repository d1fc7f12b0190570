<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>ddm::AccountsModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>逻辑库</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>密码修改时间</translation>
    </message>
    <message>
        <source>Extended permissions</source>
        <translation>扩展权限</translation>
    </message>
</context>
<context>
    <name>ddm::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Applications log in to an instance with an account. The administrator of the instance is not listed here.</source>
        <translation>应用程序使用账号登录实例。实例的管理员账号不在此列出。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
</context>
<context>
    <name>ddm::ActivityDetail</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Job of the service</source>
        <translation>服务端任务</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Name in the service</source>
        <translation>服务端任务名</translation>
    </message>
    <message>
        <source>State in the service</source>
        <translation>服务端状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>逻辑库</translation>
    </message>
    <message>
        <source>Reason of failure</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>Change of this program</source>
        <translation>本程序的变更</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>State of the change</source>
        <translation>变更状态</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>订单 ID</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>It was sent before it was written down on this computer.</source>
        <translation>请求在写入本机记录之前就已发出。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
</context>
<context>
    <name>ddm::ActivityModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已进行 %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Changed with this program</source>
        <translation>通过本程序变更</translation>
    </message>
    <message>
        <source>The service does not say who began a job.</source>
        <translation>服务未提供任务的发起者。</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>任务 ID</translation>
    </message>
</context>
<context>
    <name>ddm::ActivityPage</name>
    <message>
        <source>Activity of the instance</source>
        <translation>实例的活动</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Nothing happened in the last 30 days</source>
        <translation>最近 30 天没有任何活动</translation>
    </message>
    <message>
        <source>The service lists no job of this instance, and this program has changed nothing in it. The service forgets jobs after 30 days.</source>
        <translation>服务没有列出该实例的任务，本程序也没有对它做过变更。服务只保留 30 天内的任务。</translation>
    </message>
    <message>
        <source>Restart, scale or change the instance: how far it is, and how it ends, is shown here.</source>
        <translation>重启、扩缩容或变更实例后，这里会显示进度和结果。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
</context>
<context>
    <name>ddm::Application</name>
    <message>
        <source>The demo service is not running</source>
        <translation>演示服务未运行</translation>
    </message>
    <message>
        <source>There is no program at %1.</source>
        <translation>%1 处没有该程序。</translation>
    </message>
    <message>
        <source>Install the program again, with its demo service.</source>
        <translation>请重新安装本程序及其演示服务。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>It ended by itself (exit code %1).</source>
        <translation>演示服务已自行退出（退出码 %1）。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>This version works on its demo service only.</source>
        <translation>此版本只能使用演示服务。</translation>
    </message>
    <message>
        <source>Start the program with --demo.</source>
        <translation>请使用 --demo 参数启动程序。</translation>
    </message>
    <message>
        <source>Its ready line could not be read.</source>
        <translation>无法读取演示服务的就绪信息。</translation>
    </message>
</context>
<context>
    <name>ddm::AuditModel</name>
    <message>
        <source>Export the table “%1”</source>
        <translation>导出表格“%1”</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>ddm::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Nothing was changed or exported in these months.</source>
        <translation>这些月份内没有变更或导出。</translation>
    </message>
    <message>
        <source>Export the lines of the audit</source>
        <translation>导出审计记录</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>项目 ID</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>As it was sent, without secrets</source>
        <translation>实际发送的内容，不含密钥和密码</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>结束月份</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the files again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>导出为 JSON…</translation>
    </message>
    <message>
        <source>The lines of these months as they are</source>
        <translation>这些月份的原始记录</translation>
    </message>
    <message>
        <source>Details of the chosen change</source>
        <translation>所选变更的详情</translation>
    </message>
</context>
<context>
    <name>ddm::AuditWords</name>
    <message>
        <source>The audit is written too slowly. Changes are made all the same, and marked as unaudited. (%1)</source>
        <translation>审计写入过慢。变更仍会执行，并标记为未审计。（%1）</translation>
    </message>
    <message>
        <source>The audit cannot be written. Changes are made all the same, and marked as unaudited. (%1)</source>
        <translation>无法写入审计。变更仍会执行，并标记为未审计。（%1）</translation>
    </message>
</context>
<context>
    <name>ddm::BucketsModel</name>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Slow queries</source>
        <translation>慢查询</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未统计</translation>
    </message>
    <message>
        <source>Rows loaded</source>
        <translation>已加载行数</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长耗时</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95 分位</translation>
    </message>
</context>
<context>
    <name>ddm::ChangeDialog</name>
    <message>
        <source>To confirm, type the name: %1</source>
        <translation>请输入名称以确认：%1</translation>
    </message>
    <message>
        <source>Delete the data too?</source>
        <translation>同时删除数据？</translation>
    </message>
    <message>
        <source>Delete the data</source>
        <translation>删除数据</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Close; it goes on</source>
        <translation>关闭（变更继续进行）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send when it is free</source>
        <translation>空闲后发送</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>用于确认的名称</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This is what you entered before. The service refused it.</source>
        <translation>这是您上次填写的内容，已被服务拒绝。</translation>
    </message>
</context>
<context>
    <name>ddm::ChangeWords</name>
    <message>
        <source>The service&apos;s answer said so.</source>
        <translation>服务已确认。</translation>
    </message>
    <message>
        <source>Its job ended.</source>
        <translation>对应的任务已结束。</translation>
    </message>
    <message>
        <source>The state of the instance shows it.</source>
        <translation>实例状态表明如此。</translation>
    </message>
    <message>
        <source>What was wanted is there.</source>
        <translation>目标已达成。</translation>
    </message>
    <message>
        <source>No answer came, and the service shows no trace of it.</source>
        <translation>没有收到响应，服务中也没有该变更的痕迹。</translation>
    </message>
    <message>
        <source>No answer came, and the service has no way to tell.</source>
        <translation>没有收到响应，服务也无法说明结果。</translation>
    </message>
    <message>
        <source>The work ended, but what was wanted is not there.</source>
        <translation>操作已结束，但未达到预期结果。</translation>
    </message>
    <message>
        <source>What was to be changed is not there any more.</source>
        <translation>要变更的对象已不存在。</translation>
    </message>
    <message>
        <source>It was accepted, and no end was seen for too long.</source>
        <translation>变更已被受理，但过久没有看到结束。</translation>
    </message>
    <message>
        <source>The service does not show its job any more.</source>
        <translation>服务不再显示对应的任务。</translation>
    </message>
    <message>
        <source>It was taken back before it was sent.</source>
        <translation>在发送之前已撤回。</translation>
    </message>
    <message>
        <source>The program ended before its turn came.</source>
        <translation>程序在轮到它之前已退出。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>查询结果中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>No answer came. The service is asked what became of it; nothing is sent again.</source>
        <translation>没有收到响应。正在向服务查询结果；不会重复发送。</translation>
    </message>
    <message>
        <source>It takes effect with a restart.</source>
        <translation>重启后生效。</translation>
    </message>
    <message>
        <source>The connection was read-only.</source>
        <translation>该连接为只读。</translation>
    </message>
    <message>
        <source>It is unaudited.</source>
        <translation>未写入审计。</translation>
    </message>
</context>
<context>
    <name>ddm::ChangesModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ddm::ChangesPane</name>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Not to send a change that still waits</source>
        <translation>不再发送仍在等待的变更</translation>
    </message>
    <message>
        <source>Send when it is free</source>
        <translation>空闲后发送</translation>
    </message>
    <message>
        <source>Search changes</source>
        <translation>搜索变更</translation>
    </message>
    <message>
        <source>What you change is listed here, with what became of it.</source>
        <translation>您所做的变更及其结果会列在这里。</translation>
    </message>
</context>
<context>
    <name>ddm::ChoiceEdit</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Could not be loaded</source>
        <translation>加载失败</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ddm::CommandPalette</name>
    <message>
        <source>Changes something</source>
        <translation>会做出变更</translation>
    </message>
    <message>
        <source>May interrupt the service</source>
        <translation>可能中断业务</translation>
    </message>
    <message>
        <source>Deletes for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search actions, instances, schemas, accounts and pages</source>
        <translation>搜索操作、实例、逻辑库、账号和页面</translation>
    </message>
    <message>
        <source>&gt; actions only, @ instances only, # schemas only</source>
        <translation>&gt; 仅操作，@ 仅实例，# 仅逻辑库</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>There is nothing of this kind.</source>
        <translation>没有此类内容。</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>没有与“%1”匹配的内容。</translation>
    </message>
    <message>
        <source>Without the first character everything is searched.</source>
        <translation>去掉首字符即可搜索全部内容。</translation>
    </message>
    <message>
        <source>Actions, instances, schemas, accounts and pages can be found by a few of their letters.</source>
        <translation>输入名称中的几个字即可找到操作、实例、逻辑库、账号和页面。</translation>
    </message>
    <message>
        <source>&gt; actions    @ instances    # schemas    Enter chooses    Esc closes</source>
        <translation>&gt; 操作    @ 实例    # 逻辑库    Enter 选择    Esc 关闭</translation>
    </message>
</context>
<context>
    <name>ddm::DataNodesModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Data node (RDS instance)</source>
        <translation>数据节点（RDS 实例）</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误信息</translation>
    </message>
    <message>
        <source>RDS instance id</source>
        <translation>RDS 实例 ID</translation>
    </message>
</context>
<context>
    <name>ddm::DataView</name>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”匹配的内容</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Search (Ctrl+F or /)</source>
        <translation>搜索（Ctrl+F 或 /）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>word: in any column
!word: not there
column:word: in that column only
&quot;two words&quot;: beside each other</source>
        <translation>词：任一列中包含
!词：不包含
列名:词：仅在该列中查找
&quot;两个 词&quot;：作为整体查找</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>Which columns are shown, and details of the chosen row</source>
        <translation>选择要显示的列，以及是否显示所选行的详情</translation>
    </message>
    <message>
        <source>Details of the chosen row</source>
        <translation>所选行的详情</translation>
    </message>
</context>
<context>
    <name>ddm::DeleteDialog</name>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Delete instance</source>
        <translation>删除实例</translation>
    </message>
    <message>
        <source>Also delete the data on the RDS instances</source>
        <translation>同时删除 RDS 实例上的数据</translation>
    </message>
</context>
<context>
    <name>ddm::DetachedWindow</name>
    <message>
        <source>%1 - DDM Console</source>
        <translation>%1 - DDM Console</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
</context>
<context>
    <name>ddm::Docks</name>
    <message>
        <source>Navigator</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Activity and requests</source>
        <translation>活动和请求</translation>
    </message>
</context>
<context>
    <name>ddm::ErrorWords</name>
    <message>
        <source>No address is known for this host.</source>
        <translation>找不到该主机的地址。</translation>
    </message>
    <message>
        <source>Check the endpoint, the network and the VPN.</source>
        <translation>请检查终端节点、网络和 VPN。</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>该地址没有服务响应。</translation>
    </message>
    <message>
        <source>Check that the service runs and that the endpoint is right, then try again.</source>
        <translation>请确认服务正在运行且终端节点正确，然后重试。</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>响应尚未完整，连接就中断了。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>No connection was made in time.</source>
        <translation>连接超时。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the firewall, then try again.</source>
        <translation>请检查网络、代理和防火墙，然后重试。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>服务未在规定时间内响应。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The identity of the service could not be verified.</source>
        <translation>无法验证服务的身份。</translation>
    </message>
    <message>
        <source>Check the endpoint and this computer&apos;s clock. If your company inspects traffic, add its certificate authority to the connection.</source>
        <translation>请检查终端节点和本机时间。如果公司会检查流量，请将公司的证书颁发机构添加到连接配置。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>代理未放行该请求。</translation>
    </message>
    <message>
        <source>Check the proxy of this connection.</source>
        <translation>请检查此连接的代理。</translation>
    </message>
    <message>
        <source>The network failed.</source>
        <translation>网络故障。</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>请检查网络，然后重试。</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>无法读取响应。</translation>
    </message>
    <message>
        <source>Check that the endpoint is that of the service and not of a portal or a proxy.</source>
        <translation>请确认终端节点是服务本身的地址，而不是门户或代理的地址。</translation>
    </message>
    <message>
        <source>The answer was larger than any answer may be.</source>
        <translation>响应超出允许的大小。</translation>
    </message>
    <message>
        <source>Ask for less, for example for a shorter time range.</source>
        <translation>请缩小查询范围，例如缩短时间范围。</translation>
    </message>
    <message>
        <source>The service pointed to another host, which was not followed.</source>
        <translation>服务要求跳转到其他主机，已拒绝。</translation>
    </message>
    <message>
        <source>Check the endpoint of this connection.</source>
        <translation>请检查此连接的终端节点。</translation>
    </message>
    <message>
        <source>HTTP without encryption is allowed for this computer only.</source>
        <translation>只有访问本机时才允许未加密的 HTTP。</translation>
    </message>
    <message>
        <source>Use an endpoint that begins with https.</source>
        <translation>请使用以 https 开头的终端节点。</translation>
    </message>
    <message>
        <source>The request left, but no answer came: it may have been carried out or not.</source>
        <translation>请求已发出但没有收到响应：可能已执行，也可能未执行。</translation>
    </message>
    <message>
        <source>Refresh to see what the service says before you try again.</source>
        <translation>重试之前，请先刷新以确认服务端的实际情况。</translation>
    </message>
    <message>
        <source>The request does not meet the rules of the service.</source>
        <translation>请求不符合服务的规则。</translation>
    </message>
    <message>
        <source>Correct the marked field.</source>
        <translation>请更正标出的字段。</translation>
    </message>
    <message>
        <source>The service did not accept the request.</source>
        <translation>服务未接受该请求。</translation>
    </message>
    <message>
        <source>Check the values, then try again.</source>
        <translation>请检查各项取值，然后重试。</translation>
    </message>
    <message>
        <source>The sign-in was refused.</source>
        <translation>登录被拒绝。</translation>
    </message>
    <message>
        <source>Check account, user and password. Several refusals lock the user.</source>
        <translation>请检查账号名、用户名和密码。多次失败会锁定该用户。</translation>
    </message>
    <message>
        <source>The user is locked after several refused sign-ins.</source>
        <translation>多次登录失败，用户已被锁定。</translation>
    </message>
    <message>
        <source>Wait 15 minutes, or ask the administrator of the account.</source>
        <translation>请等待 15 分钟，或联系账号管理员。</translation>
    </message>
    <message>
        <source>The session is no longer valid.</source>
        <translation>登录已失效。</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>请重新登录。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>本机时间不正确。</translation>
    </message>
    <message>
        <source>Set the clock of this computer, then try again.</source>
        <translation>请校准本机时间，然后重试。</translation>
    </message>
    <message>
        <source>Your user may not do this.</source>
        <translation>当前用户无权执行此操作。</translation>
    </message>
    <message>
        <source>Ask the administrator of the account for the permission.</source>
        <translation>请联系账号管理员授予权限。</translation>
    </message>
    <message>
        <source>There is no such thing any more.</source>
        <translation>该对象已不存在。</translation>
    </message>
    <message>
        <source>Refresh the list; somebody may have deleted it.</source>
        <translation>请刷新列表，可能已被他人删除。</translation>
    </message>
    <message>
        <source>The service does not offer this operation here.</source>
        <translation>该区域的服务不提供此操作。</translation>
    </message>
    <message>
        <source>Check the region and the endpoint.</source>
        <translation>请检查区域和终端节点。</translation>
    </message>
    <message>
        <source>Another operation runs on the instance.</source>
        <translation>实例上正在执行其他操作。</translation>
    </message>
    <message>
        <source>Wait until the instance is running again.</source>
        <translation>请等待实例恢复到运行中状态。</translation>
    </message>
    <message>
        <source>Too many calls in a short time.</source>
        <translation>短时间内调用次数过多。</translation>
    </message>
    <message>
        <source>Wait a minute. Other programs of the same user count as well.</source>
        <translation>请等待一分钟。同一用户的其他程序也计入次数。</translation>
    </message>
    <message>
        <source>The service failed.</source>
        <translation>服务发生故障。</translation>
    </message>
    <message>
        <source>Try again in a moment. If it stays so, give the request id to the support.</source>
        <translation>请稍后重试。如果仍然失败，请将请求 ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>The service is not available at the moment.</source>
        <translation>服务暂时不可用。</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>服务拒绝了该请求。</translation>
    </message>
    <message>
        <source>Check what the service says, then try again.</source>
        <translation>请根据服务的说明进行检查，然后重试。</translation>
    </message>
    <message>
        <source>%1 It is off by %2 seconds.</source>
        <translation>%1相差 %2 秒。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Could not %1</source>
        <translation>%1失败</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>操作失败</translation>
    </message>
    <message>
        <source>Error code: %1</source>
        <translation>错误码：%1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>请求 ID：%1</translation>
    </message>
    <message>
        <source>No permission to %1</source>
        <translation>没有权限%1</translation>
    </message>
    <message>
        <source>Your user lacks the permission %1. Ask the administrator of the account to grant it in IAM, then sign in again.</source>
        <translation>当前用户缺少权限 %1。请联系账号管理员在 IAM 中授权，然后重新登录。</translation>
    </message>
    <message>
        <source>Ask the administrator of the account for the permission. If these are the words of a proxy or a firewall, ask whoever runs it.</source>
        <translation>请联系账号管理员授予权限。如果以上信息来自代理或防火墙，请联系其管理员。</translation>
    </message>
    <message>
        <source>This connection is read-only: nothing was sent.</source>
        <translation>该连接为只读，未发送任何内容。</translation>
    </message>
    <message>
        <source>Allow changes in the menu Connection, then try again.</source>
        <translation>请在“连接”菜单中允许变更，然后重试。</translation>
    </message>
</context>
<context>
    <name>ddm::FieldMessage</name>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>ddm::FleetPage</name>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>No instances in this project</source>
        <translation>此项目中没有实例</translation>
    </message>
    <message>
        <source>An instance is a cluster of nodes that applications connect to as if it were one MySQL server.</source>
        <translation>实例是一组节点，应用程序可以像连接单个 MySQL 服务器一样连接它。</translation>
    </message>
    <message>
        <source>Choose another project, or buy an instance in the cloud&apos;s own console.</source>
        <translation>请选择其他项目，或在云服务的控制台购买实例。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>运行中：%1</translation>
    </message>
    <message>
        <source>Busy: %1</source>
        <translation>变更中：%1</translation>
    </message>
    <message>
        <source>Faulty: %1</source>
        <translation>异常：%1</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>ddm::Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>ddm::ImpactWords</name>
    <message>
        <source>Buys the instance %1 with %2 node(s).</source>
        <translation>购买实例 %1，共 %2 个节点。</translation>
    </message>
    <message>
        <source>The instance %1 will be called %2. Its address stays the same.</source>
        <translation>实例 %1 将改名为 %2，连接地址不变。</translation>
    </message>
    <message>
        <source>Puts the instance %1 into the security group %2.</source>
        <translation>将实例 %1 移入安全组 %2。</translation>
    </message>
    <message>
        <source>Deletes the instance %1.</source>
        <translation>删除实例 %1。</translation>
    </message>
    <message>
        <source>Restarts the DDM processes of %1.</source>
        <translation>重启 %1 的 DDM 进程。</translation>
    </message>
    <message>
        <source>Reboots the machines of %1.</source>
        <translation>重启 %1 的虚拟机。</translation>
    </message>
    <message>
        <source>Reloads the table data of %1.</source>
        <translation>重新加载 %1 的表数据。</translation>
    </message>
    <message>
        <source>Adds %2 node(s) to %1.</source>
        <translation>为 %1 增加 %2 个节点。</translation>
    </message>
    <message>
        <source>Removes %2 node(s) from %1; the service picks which.</source>
        <translation>从 %1 移除 %2 个节点，由服务选择。</translation>
    </message>
    <message>
        <source>Changes the node class of %1 to %2.</source>
        <translation>将 %1 的规格变更为 %2。</translation>
    </message>
    <message>
        <source>Sets the read weights of %1.</source>
        <translation>设置 %1 的读权重。</translation>
    </message>
    <message>
        <source>Makes %1 learn what changed on its data nodes.</source>
        <translation>让 %1 同步数据节点的变化。</translation>
    </message>
    <message>
        <source>Changes parameters of %1: %2.</source>
        <translation>修改 %1 的参数：%2。</translation>
    </message>
    <message>
        <source>Creates on %1: %2.</source>
        <translation>在 %1 上创建：%2。</translation>
    </message>
    <message>
        <source>Deletes the schema %2 of %1.</source>
        <translation>删除 %1 的逻辑库 %2。</translation>
    </message>
    <message>
        <source>Changes the SQL blacklist of the schema %2 of %1.</source>
        <translation>修改 %1 的逻辑库 %2 的 SQL 黑名单。</translation>
    </message>
    <message>
        <source>Creates accounts on %1: %2.</source>
        <translation>在 %1 上创建账号：%2。</translation>
    </message>
    <message>
        <source>Changes the account %2 of %1.</source>
        <translation>修改 %1 的账号 %2。</translation>
    </message>
    <message>
        <source>Deletes the account %2 of %1.</source>
        <translation>删除 %1 的账号 %2。</translation>
    </message>
    <message>
        <source>Sets a new password for the account %2 of %1.</source>
        <translation>为 %1 的账号 %2 设置新密码。</translation>
    </message>
    <message>
        <source>Sets the password of the administrator %2 of %1.</source>
        <translation>设置 %1 的管理员 %2 的密码。</translation>
    </message>
    <message>
        <source>Ends %1 session(s).</source>
        <translation>结束 %1 个会话。</translation>
    </message>
    <message>
        <source>Every client of %1 loses its connection; it can connect again within seconds.</source>
        <translation>%1 的所有客户端连接都会断开，数秒内可重新连接。</translation>
    </message>
    <message>
        <source>Nobody can use %1 for some minutes.</source>
        <translation>几分钟内无法使用 %1。</translation>
    </message>
    <message>
        <source>The clients of %1 node(s) lose their connections.</source>
        <translation>%1 个节点上的客户端连接会断开。</translation>
    </message>
    <message>
        <source>Clients that only the old security group lets in are locked out by %1.</source>
        <translation>只被旧安全组放行的客户端将被 %1 拒绝。</translation>
    </message>
    <message>
        <source>The old password of %1 stops working for every client at once.</source>
        <translation>%1 的旧密码会立即对所有客户端失效。</translation>
    </message>
    <message>
        <source>Clients that use the account %1 are refused from now on.</source>
        <translation>使用账号 %1 的客户端今后将被拒绝。</translation>
    </message>
    <message>
        <source>The rights of %1 are replaced; what is left out is lost.</source>
        <translation>%1 的权限将被整体替换，未列出的权限会失去。</translation>
    </message>
    <message>
        <source>These data nodes get no reads any more: %1.</source>
        <translation>以下数据节点不再承担读请求：%1。</translation>
    </message>
    <message>
        <source>These take effect with a restart only: %1.</source>
        <translation>以下参数重启后才生效：%1。</translation>
    </message>
    <message>
        <source>The schema %1 refuses matching statements at once.</source>
        <translation>逻辑库 %1 会立即拒绝匹配的语句。</translation>
    </message>
    <message>
        <source>Open transactions of %1 session(s) are rolled back.</source>
        <translation>%1 个会话中未提交的事务会回滚。</translation>
    </message>
    <message>
        <source>The schemas and accounts of %1 are gone. This cannot be undone.</source>
        <translation>%1 的逻辑库和账号将不复存在，此操作无法撤销。</translation>
    </message>
    <message>
        <source>Clients can no longer use the schema %1.</source>
        <translation>客户端无法再使用逻辑库 %1。</translation>
    </message>
    <message>
        <source>The data stays on the RDS instances.</source>
        <translation>RDS 实例上的数据会保留。</translation>
    </message>
    <message>
        <source>The data on the RDS instances is deleted too, and cannot be had back.</source>
        <translation>RDS 实例上的数据也会被删除，且无法恢复。</translation>
    </message>
    <message>
        <source>From then on it costs more.</source>
        <translation>此后费用会增加。</translation>
    </message>
</context>
<context>
    <name>ddm::InstanceActions</name>
    <message>
        <source>Choose an instance first.</source>
        <translation>请先选择一个实例。</translation>
    </message>
    <message>
        <source>Not possible while the instance is in the state “%1”.</source>
        <translation>实例处于“%1”状态时无法执行。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>重启…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在独立窗口中打开</translation>
    </message>
    <message>
        <source>Choose exactly one instance.</source>
        <translation>请只选择一个实例。</translation>
    </message>
    <message>
        <source>Another change is being entered. Finish or cancel it first.</source>
        <translation>正在填写另一项变更，请先完成或取消。</translation>
    </message>
    <message>
        <source>The connection is read-only. Allow changes in the menu “Connection” first.</source>
        <translation>该连接为只读。请先在“连接”菜单中允许变更。</translation>
    </message>
</context>
<context>
    <name>ddm::InstanceView</name>
    <message>
        <source>%1 is gone</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>The service does not list this instance any more: it was deleted.</source>
        <translation>服务不再列出此实例：该实例已被删除。</translation>
    </message>
    <message>
        <source>What was changed by this console is still in the activity.</source>
        <translation>通过本控制台所做的变更仍可在“活动”中查看。</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>逻辑库</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Slow queries</source>
        <translation>慢查询</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
    <message>
        <source>Pages of the instance</source>
        <translation>实例的页面</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What can be done with this instance</source>
        <translation>可对此实例执行的操作</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>ddm::InstancesModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>State of the nodes</source>
        <translation>节点状态</translation>
    </message>
    <message>
        <source>SSL</source>
        <translation>SSL</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>虚拟私有云</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>安全组</translation>
    </message>
    <message>
        <source>Enterprise project</source>
        <translation>企业项目</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>项目 ID</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>订单 ID</translation>
    </message>
</context>
<context>
    <name>ddm::JobWords</name>
    <message>
        <source>Create the instance</source>
        <translation>创建实例</translation>
    </message>
    <message>
        <source>Delete the instance</source>
        <translation>删除实例</translation>
    </message>
    <message>
        <source>Scale out or change the node class</source>
        <translation>扩容或变更规格</translation>
    </message>
    <message>
        <source>Scale in</source>
        <translation>缩容</translation>
    </message>
    <message>
        <source>Restart the instance</source>
        <translation>重启实例</translation>
    </message>
    <message>
        <source>Restart a node</source>
        <translation>重启节点</translation>
    </message>
    <message>
        <source>Bind a public address</source>
        <translation>绑定弹性公网 IP</translation>
    </message>
    <message>
        <source>Unbind the public address</source>
        <translation>解绑弹性公网 IP</translation>
    </message>
    <message>
        <source>Restore the instance</source>
        <translation>恢复实例</translation>
    </message>
    <message>
        <source>Import schema metadata</source>
        <translation>导入逻辑库元数据</translation>
    </message>
    <message>
        <source>Move the data of a schema to more shards</source>
        <translation>逻辑库分片变更（迁移数据）</translation>
    </message>
    <message>
        <source>Move the data of a schema again</source>
        <translation>重试逻辑库数据迁移</translation>
    </message>
    <message>
        <source>Delete a backup</source>
        <translation>删除备份</translation>
    </message>
    <message>
        <source>Create a node group</source>
        <translation>创建节点组</translation>
    </message>
    <message>
        <source>Delete a node group</source>
        <translation>删除节点组</translation>
    </message>
    <message>
        <source>change when it switches over</source>
        <translation>修改切换策略</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>switch over</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>clean the source data up</source>
        <translation>清理源数据</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Moving data</source>
        <translation>正在迁移数据</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>正在回滚</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Waits to be switched over</source>
        <translation>等待切换</translation>
    </message>
    <message>
        <source>Switching over</source>
        <translation>正在切换</translation>
    </message>
    <message>
        <source>Waits for the source data to be cleaned up</source>
        <translation>等待清理源数据</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>ddm::KeyValueView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>ddm::KeysList</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>按名称或按键搜索</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No key matches “%1”.</source>
        <translation>没有与“%1”匹配的快捷键。</translation>
    </message>
</context>
<context>
    <name>ddm::LockBadge</name>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>尚未建立连接。</translation>
    </message>
    <message>
        <source>Changes are allowed already.</source>
        <translation>已允许变更。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>The connection is read-only already.</source>
        <translation>该连接已为只读。</translation>
    </message>
    <message>
        <source>Allow changes for 15 minutes</source>
        <translation>允许变更 15 分钟</translation>
    </message>
    <message>
        <source>Allow changes until the program ends</source>
        <translation>允许变更直到程序退出</translation>
    </message>
    <message>
        <source>Changes allowed</source>
        <translation>已允许变更</translation>
    </message>
    <message numerus="yes">
        <source>Changes allowed for %n more minute(s)</source>
        <translation>
            <numerusform>已允许变更，剩余 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing but reads is sent over this connection. Click to allow changes.</source>
        <translation>此连接只发送查询请求。单击可允许变更。</translation>
    </message>
    <message>
        <source>Changes are sent over this connection. Click to lock it again.</source>
        <translation>此连接会发送变更请求。单击可重新锁定。</translation>
    </message>
</context>
<context>
    <name>ddm::MainWindow</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Time of this computer</source>
        <translation>本机时间</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>DDM Console</source>
        <translation>DDM 控制台</translation>
    </message>
    <message>
        <source>Demo: nothing here is real</source>
        <translation>演示：此处均为虚构数据</translation>
    </message>
    <message>
        <source>Search instances</source>
        <translation>搜索实例</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>实例(&amp;I)</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>查找任意内容…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>There is no page before this one.</source>
        <translation>前面没有页面。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>There is no page after this one.</source>
        <translation>后面没有页面。</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>打开所选项</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>There is nothing to search on this page.</source>
        <translation>此页面没有可搜索的内容。</translation>
    </message>
    <message>
        <source>That instance is not in the list any more: it was deleted.</source>
        <translation>该实例已不在列表中：已被删除。</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Open an instance first.</source>
        <translation>请先打开一个实例。</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>实例总览</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation>标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Open this project</source>
        <translation>打开此项目</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>DDM Console - %1</source>
        <translation>DDM 控制台 - %1</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Audit - DDM Console</source>
        <translation>审计 - DDM 控制台</translation>
    </message>
</context>
<context>
    <name>ddm::MessagePanel</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>请求 ID：%1</translation>
    </message>
    <message>
        <source>Copy the request id</source>
        <translation>复制请求 ID</translation>
    </message>
</context>
<context>
    <name>ddm::Navigator</name>
    <message>
        <source>Demo region</source>
        <translation>演示区域</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the navigator</source>
        <translation>筛选导航</translation>
    </message>
    <message>
        <source>By name, state or id; several words must all be found</source>
        <translation>按名称、状态或 ID 筛选；多个词须同时匹配</translation>
    </message>
    <message>
        <source>Connections, projects and instances</source>
        <translation>连接、项目和实例</translation>
    </message>
    <message>
        <source>Nothing here matches.</source>
        <translation>没有匹配的内容。</translation>
    </message>
</context>
<context>
    <name>ddm::NavigatorModel</name>
    <message>
        <source>%1, instances: %2</source>
        <translation>%1，实例数：%2</translation>
    </message>
    <message>
        <source>%1: the project that is open</source>
        <translation>%1：当前打开的项目</translation>
    </message>
    <message>
        <source>%1: open it to see its instances</source>
        <translation>%1：打开后可查看其实例</translation>
    </message>
</context>
<context>
    <name>ddm::NodeDetail</name>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Node id</source>
        <translation>节点 ID</translation>
    </message>
    <message>
        <source>Group id</source>
        <translation>节点组 ID</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Private IP address</source>
        <translation>私有 IP 地址</translation>
    </message>
    <message>
        <source>Floating IP address</source>
        <translation>浮动 IP 地址</translation>
    </message>
    <message>
        <source>Resource subnet IP address</source>
        <translation>资源子网 IP 地址</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>Subnet id</source>
        <translation>子网 ID</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>Server id</source>
        <translation>服务器 ID</translation>
    </message>
    <message>
        <source>System volume id</source>
        <translation>系统盘 ID</translation>
    </message>
    <message>
        <source>Data volume id</source>
        <translation>数据盘 ID</translation>
    </message>
</context>
<context>
    <name>ddm::NodeGroupsModel</name>
    <message>
        <source>Group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>读写</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Load balanced</source>
        <translation>负载均衡</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
</context>
<context>
    <name>ddm::NodesModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Node id</source>
        <translation>节点 ID</translation>
    </message>
</context>
<context>
    <name>ddm::NodesPage</name>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Node groups</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>No nodes yet</source>
        <translation>还没有节点</translation>
    </message>
    <message>
        <source>The service lists no node of this instance. While an instance is being created, its nodes appear one by one.</source>
        <translation>服务没有列出此实例的节点。实例创建过程中，节点会逐个出现。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Details of the chosen node</source>
        <translation>所选节点的详情</translation>
    </message>
</context>
<context>
    <name>ddm::Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ddm::NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>ddm::Notifier</name>
    <message>
        <source>%1: %2</source>
        <comment>a change: how it ended</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes ended</source>
        <translation>
            <numerusform>%n 项变更已结束</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ddm::Operations</name>
    <message>
        <source>list the instances</source>
        <translation>查询实例列表</translation>
    </message>
    <message>
        <source>show the instance</source>
        <translation>查询实例详情</translation>
    </message>
    <message>
        <source>buy the instance</source>
        <translation>购买实例</translation>
    </message>
    <message>
        <source>rename the instance</source>
        <translation>修改实例名称</translation>
    </message>
    <message>
        <source>change the security group</source>
        <translation>修改安全组</translation>
    </message>
    <message>
        <source>delete the instance</source>
        <translation>删除实例</translation>
    </message>
    <message>
        <source>restart the instance</source>
        <translation>重启实例</translation>
    </message>
    <message>
        <source>reload the table data</source>
        <translation>重载表数据</translation>
    </message>
    <message>
        <source>list the nodes</source>
        <translation>查询节点列表</translation>
    </message>
    <message>
        <source>show the node</source>
        <translation>查询节点详情</translation>
    </message>
    <message>
        <source>list the node groups</source>
        <translation>查询节点组列表</translation>
    </message>
    <message>
        <source>scale out</source>
        <translation>扩容</translation>
    </message>
    <message>
        <source>scale in</source>
        <translation>缩容</translation>
    </message>
    <message>
        <source>change the node class</source>
        <translation>变更规格</translation>
    </message>
    <message>
        <source>list the engine versions</source>
        <translation>查询引擎版本</translation>
    </message>
    <message>
        <source>list the node classes</source>
        <translation>查询规格列表</translation>
    </message>
    <message>
        <source>list the parameters</source>
        <translation>查询参数列表</translation>
    </message>
    <message>
        <source>change the parameters</source>
        <translation>修改参数</translation>
    </message>
    <message>
        <source>list the schemas</source>
        <translation>查询逻辑库列表</translation>
    </message>
    <message>
        <source>show the schema</source>
        <translation>查询逻辑库详情</translation>
    </message>
    <message>
        <source>create the schema</source>
        <translation>创建逻辑库</translation>
    </message>
    <message>
        <source>delete the schema</source>
        <translation>删除逻辑库</translation>
    </message>
    <message>
        <source>show the SQL blacklist</source>
        <translation>查询 SQL 黑名单</translation>
    </message>
    <message>
        <source>change the SQL blacklist</source>
        <translation>修改 SQL 黑名单</translation>
    </message>
    <message>
        <source>list the accounts</source>
        <translation>查询账号列表</translation>
    </message>
    <message>
        <source>create the account</source>
        <translation>创建账号</translation>
    </message>
    <message>
        <source>change the account</source>
        <translation>修改账号</translation>
    </message>
    <message>
        <source>delete the account</source>
        <translation>删除账号</translation>
    </message>
    <message>
        <source>reset the password of the account</source>
        <translation>重置账号密码</translation>
    </message>
    <message>
        <source>set the password of the administrator</source>
        <translation>设置管理员密码</translation>
    </message>
    <message>
        <source>check the password</source>
        <translation>检查密码强度</translation>
    </message>
    <message>
        <source>list the available data nodes</source>
        <translation>查询可用的数据节点</translation>
    </message>
    <message>
        <source>set the read weights</source>
        <translation>设置读权重</translation>
    </message>
    <message>
        <source>synchronise the data nodes</source>
        <translation>同步数据节点</translation>
    </message>
    <message>
        <source>list the RDS instances</source>
        <translation>查询 RDS 实例列表</translation>
    </message>
    <message>
        <source>list the slow queries</source>
        <translation>查询慢查询</translation>
    </message>
    <message>
        <source>analyse the slow queries</source>
        <translation>分析慢查询</translation>
    </message>
    <message>
        <source>list reads and writes by table</source>
        <translation>查询各表的读写比例</translation>
    </message>
    <message>
        <source>list the logical sessions</source>
        <translation>查询逻辑会话</translation>
    </message>
    <message>
        <source>end the logical sessions</source>
        <translation>终止逻辑会话</translation>
    </message>
    <message>
        <source>list the physical sessions</source>
        <translation>查询物理会话</translation>
    </message>
    <message>
        <source>end the physical sessions</source>
        <translation>终止物理会话</translation>
    </message>
    <message>
        <source>list the jobs</source>
        <translation>查询任务列表</translation>
    </message>
    <message>
        <source>show the job</source>
        <translation>查询任务详情</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>list the projects</source>
        <translation>查询项目列表</translation>
    </message>
    <message>
        <source>list the cloud accounts</source>
        <translation>查询云账号</translation>
    </message>
    <message>
        <source>list the regions</source>
        <translation>查询区域列表</translation>
    </message>
    <message>
        <source>list the VPCs</source>
        <translation>查询虚拟私有云列表</translation>
    </message>
    <message>
        <source>list the subnets</source>
        <translation>查询子网列表</translation>
    </message>
    <message>
        <source>list the security groups</source>
        <translation>查询安全组列表</translation>
    </message>
    <message>
        <source>list the enterprise projects</source>
        <translation>查询企业项目列表</translation>
    </message>
</context>
<context>
    <name>ddm::OverviewPage</name>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>Engine version</source>
        <translation>引擎版本</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员账号</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚未设置</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误信息</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>SSL</source>
        <translation>SSL</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>虚拟私有云</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>安全组</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Node class</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>vCPUs per node</source>
        <translation>每节点 vCPU</translation>
    </message>
    <message>
        <source>Memory per node</source>
        <translation>每节点内存</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State of the nodes</source>
        <translation>节点状态</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Enterprise project</source>
        <translation>企业项目</translation>
    </message>
    <message>
        <source>Default (0)</source>
        <translation>默认（0）</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>项目 ID</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>订单 ID</translation>
    </message>
    <message>
        <source>None: paid by use</source>
        <translation>无：按需计费</translation>
    </message>
    <message>
        <source>Overview of the instance</source>
        <translation>实例概览</translation>
    </message>
    <message>
        <source>Node id %1</source>
        <translation>节点 ID %1</translation>
    </message>
    <message>
        <source>Group id %1</source>
        <translation>节点组 ID %1</translation>
    </message>
</context>
<context>
    <name>ddm::PageFrame</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing was loaded</source>
        <translation>未加载任何内容</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>加载已取消。</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>This is what was last loaded. %1: %2</source>
        <translation>以下是上次加载的内容。%1：%2</translation>
    </message>
    <message>
        <source>Waiting for the call budget</source>
        <translation>正在等待调用配额</translation>
    </message>
    <message>
        <source>The service allows %1 calls a minute for a user. They are used up, by this program or by another one of the same user.</source>
        <translation>服务允许每个用户每分钟调用 %1 次，目前已被本程序或同一用户的其他程序用完。</translation>
    </message>
    <message>
        <source>It goes on in a few seconds.</source>
        <translation>几秒后继续。</translation>
    </message>
    <message>
        <source>It goes on in about %1.</source>
        <translation>约 %1后继续。</translation>
    </message>
    <message>
        <source>Loading waits for the call budget and goes on in a few seconds.</source>
        <translation>加载正在等待调用配额，几秒后继续。</translation>
    </message>
    <message>
        <source>Loading waits for the call budget and goes on in about %1.</source>
        <translation>加载正在等待调用配额，约 %1后继续。</translation>
    </message>
    <message>
        <source>What you see is as of %1. %2: %3</source>
        <translation>以下内容截至 %1。%2：%3</translation>
    </message>
</context>
<context>
    <name>ddm::PaletteModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>逻辑库</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
</context>
<context>
    <name>ddm::ParametersModel</name>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Possible values</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Restart needed</source>
        <translation>需要重启</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>可修改</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
</context>
<context>
    <name>ddm::ParametersPage</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>No parameters</source>
        <translation>没有参数</translation>
    </message>
    <message>
        <source>The service lists no parameter of this instance.</source>
        <translation>服务没有列出此实例的参数。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Template %1 · changed %2</source>
        <translation>参数模板 %1 · 更新于 %2</translation>
    </message>
    <message>
        <source>Template id: %1</source>
        <translation>参数模板 ID：%1</translation>
    </message>
</context>
<context>
    <name>ddm::ProblemWords</name>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Between %1 and %2 characters, please.</source>
        <translation>长度应为 %1 到 %2 个字符。</translation>
    </message>
    <message>
        <source>Begin with a letter; then letters, digits and %1 may follow.</source>
        <translation>须以字母开头，其后可包含字母、数字和 %1。</translation>
    </message>
    <message>
        <source>Lower-case letters only.</source>
        <translation>只能使用小写字母。</translation>
    </message>
    <message>
        <source>“%1” is reserved by the service.</source>
        <translation>“%1”是服务的保留字。</translation>
    </message>
    <message>
        <source>This name is taken.</source>
        <translation>该名称已被占用。</translation>
    </message>
    <message>
        <source>This is there twice.</source>
        <translation>此项重复。</translation>
    </message>
    <message>
        <source>This is the current value.</source>
        <translation>与当前值相同。</translation>
    </message>
    <message>
        <source>These characters are not allowed: %1</source>
        <translation>不允许使用以下字符：%1</translation>
    </message>
    <message>
        <source>A password has %1 to %2 characters.</source>
        <translation>密码长度应为 %1 到 %2 个字符。</translation>
    </message>
    <message>
        <source>Use at least %1 of these: upper-case letters, lower-case letters, digits, special characters.</source>
        <translation>至少包含以下字符中的 %1 类：大写字母、小写字母、数字、特殊字符。</translation>
    </message>
    <message>
        <source>Only letters, digits and %1 are allowed.</source>
        <translation>只能使用字母、数字和 %1。</translation>
    </message>
    <message>
        <source>The password must not be the name, forwards or backwards.</source>
        <translation>密码不能与名称相同，也不能是名称的倒序。</translation>
    </message>
    <message>
        <source>Between %1 and %2, please.</source>
        <translation>取值应在 %1 到 %2 之间。</translation>
    </message>
    <message numerus="yes">
        <source>The range is longer than %n day(s).</source>
        <translation>
            <numerusform>时间范围超过 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>With these data nodes, between %1 and %2 shards are possible.</source>
        <translation>使用这些数据节点时，分片数应在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The number of shards must be the shards of a data node times the number of data nodes.</source>
        <translation>分片总数必须等于单个数据节点的分片数乘以数据节点数。</translation>
    </message>
    <message>
        <source>This must be a multiple of %1.</source>
        <translation>必须是 %1 的倍数。</translation>
    </message>
    <message>
        <source>At most %1 are possible.</source>
        <translation>最多 %1 个。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>Possible are: %1</source>
        <translation>可选值：%1</translation>
    </message>
    <message>
        <source>There is no such thing here.</source>
        <translation>此处没有该对象。</translation>
    </message>
    <message>
        <source>This needs engine version %1 or later.</source>
        <translation>需要引擎版本 %1 或更高。</translation>
    </message>
    <message>
        <source>At least one node must stay.</source>
        <translation>至少要保留一个节点。</translation>
    </message>
    <message>
        <source>The instance has several node groups: choose one.</source>
        <translation>实例有多个节点组，请选择其中一个。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>A schema that is not sharded has exactly one shard.</source>
        <translation>不分片的逻辑库只能有一个分片。</translation>
    </message>
    <message>
        <source>A schema that is not sharded lives on exactly one data node.</source>
        <translation>不分片的逻辑库只能位于一个数据节点上。</translation>
    </message>
    <message>
        <source>This parameter cannot be changed.</source>
        <translation>该参数不可修改。</translation>
    </message>
    <message>
        <source>The value must lie in %1.</source>
        <translation>取值须在 %1 范围内。</translation>
    </message>
    <message>
        <source>This can only be changed together with %1.</source>
        <translation>只能与 %1 一起修改。</translation>
    </message>
    <message>
        <source>Decide this: the service&apos;s default is not reliable.</source>
        <translation>请明确选择：服务的默认值不可靠。</translation>
    </message>
    <message>
        <source>The service does not document this time zone.</source>
        <translation>服务文档中没有该时区。</translation>
    </message>
    <message>
        <source>This must have as many entries as %1 says.</source>
        <translation>条目数必须与 %1 一致。</translation>
    </message>
    <message>
        <source>At least %1, please.</source>
        <translation>不能小于 %1。</translation>
    </message>
</context>
<context>
    <name>ddm::RenameDialog</name>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Rename instance</source>
        <translation>重命名实例</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>ddm::RequestPreview</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Hide the request</source>
        <translation>隐藏请求</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>显示请求</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>A command for a shell. Secrets are not in it.</source>
        <translation>可在 shell 中运行的命令，不含敏感信息。</translation>
    </message>
</context>
<context>
    <name>ddm::RequestWords</name>
    <message>
        <source>Host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Identity not verified</source>
        <translation>身份未通过验证</translation>
    </message>
    <message>
        <source>Proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>响应过大</translation>
    </message>
    <message>
        <source>Redirect not followed</source>
        <translation>未跟随重定向</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Network failed</source>
        <translation>网络故障</translation>
    </message>
    <message>
        <source>another type than documented</source>
        <translation>类型与文档不符</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation>未知取值</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>未知字段</translation>
    </message>
    <message>
        <source>row left out</source>
        <translation>该行已忽略</translation>
    </message>
    <message>
        <source>Cut off: only the first %1 of %2 bytes are kept.</source>
        <translation>内容已截断：仅保留前 %1 字节，共 %2 字节。</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>%1 service failed</source>
        <translation>%1 服务故障</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 被拒绝</translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation>%1 成功</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Reply headers</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>Reply body</source>
        <translation>响应体</translation>
    </message>
    <message>
        <source>Not as documented</source>
        <translation>与文档不符之处</translation>
    </message>
    <message>
        <source>Secrets are left out. Set before it runs: %1</source>
        <translation>不含敏感信息，运行前请先设置：%1</translation>
    </message>
    <message>
        <source>The body has masked values (%1): write them in.</source>
        <translation>请求体中有已遮盖的值（%1），请自行填写。</translation>
    </message>
</context>
<context>
    <name>ddm::RequestsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
</context>
<context>
    <name>ddm::RequestsPane</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Choose a request to see what was sent and what came back.</source>
        <translation>选择一个请求以查看发送和返回的内容。</translation>
    </message>
    <message>
        <source>No request has failed.</source>
        <translation>没有失败的请求。</translation>
    </message>
    <message>
        <source>No request has been sent yet.</source>
        <translation>尚未发送任何请求。</translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation>搜索请求</translation>
    </message>
    <message>
        <source>Only failed</source>
        <translation>仅显示失败</translation>
    </message>
    <message>
        <source>Requests that were refused or got no answer</source>
        <translation>被拒绝或未得到响应的请求</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>Keeps the newest request in view until you scroll or choose one</source>
        <translation>始终显示最新的请求，直到您滚动列表或选择某个请求</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>A command for a shell. Secrets are not in it.</source>
        <translation>可在 shell 中运行的命令，不含敏感信息。</translation>
    </message>
    <message>
        <source>Copy reply body</source>
        <translation>复制响应体</translation>
    </message>
    <message>
        <source>As it came, without secrets; of a large one, the beginning that is kept</source>
        <translation>原样复制，不含敏感信息；过大的响应体仅复制已保留的开头部分</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>What the vendor&apos;s support asks for</source>
        <translation>联系技术支持时需要提供</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Only a read that failed can be sent again; a change never. The answer appears here.</source>
        <translation>只能重新发送失败的读请求，变更请求不会重新发送。响应将显示在此处。</translation>
    </message>
    <message>
        <source>Details of the chosen request</source>
        <translation>所选请求的详情</translation>
    </message>
</context>
<context>
    <name>ddm::RestartDialog</name>
    <message>
        <source>Restart %1</source>
        <translation>重启 %1</translation>
    </message>
    <message>
        <source>Restart instance</source>
        <translation>重启实例</translation>
    </message>
    <message>
        <source>Restart the processes (soft)</source>
        <translation>重启进程（软重启）</translation>
    </message>
    <message>
        <source>Reboot the machines (hard)</source>
        <translation>重启虚拟机（硬重启）</translation>
    </message>
    <message>
        <source>Kind of restart</source>
        <translation>重启方式</translation>
    </message>
</context>
<context>
    <name>ddm::RowDetails</name>
    <message>
        <source>Details of the chosen row</source>
        <translation>所选行的详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>No row is chosen</source>
        <translation>未选择任何行</translation>
    </message>
</context>
<context>
    <name>ddm::RowsExport</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>所选行</translation>
    </message>
    <message>
        <source>Rows with column titles</source>
        <translation>所选行（含列标题）</translation>
    </message>
    <message>
        <source>Rows as CSV</source>
        <translation>所选行（CSV）</translation>
    </message>
    <message>
        <source>Rows as Markdown</source>
        <translation>所选行（Markdown）</translation>
    </message>
    <message>
        <source>This cell only</source>
        <translation>仅此单元格</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>导出：%1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown 文件 (*.md)</translation>
    </message>
</context>
<context>
    <name>ddm::SchemasModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>逻辑库</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>分片方式</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Per data node</source>
        <translation>每数据节点分片</translation>
    </message>
    <message>
        <source>Data nodes</source>
        <translation>数据节点</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>ddm::SchemasPage</name>
    <message>
        <source>Schemas</source>
        <translation>逻辑库</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>No schemas yet</source>
        <translation>还没有逻辑库</translation>
    </message>
    <message>
        <source>A schema spreads the tables of an application over the shards of several data nodes (RDS instances).</source>
        <translation>逻辑库将应用程序的表分布到多个数据节点（RDS 实例）的分片上。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message numerus="yes">
        <source>%n shard(s)</source>
        <translation>
            <numerusform>%n 个分片</numerusform>
        </translation>
    </message>
    <message>
        <source>Data nodes</source>
        <translation>数据节点</translation>
    </message>
    <message>
        <source>%1 on each data node</source>
        <translation>每个数据节点 %1 个</translation>
    </message>
    <message>
        <source>Created %1 · changed %2</source>
        <translation>创建于 %1 · 更新于 %2</translation>
    </message>
    <message>
        <source>Addresses: %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>Shards (%1)</source>
        <translation>分片（%1）</translation>
    </message>
    <message>
        <source>Data nodes (%1)</source>
        <translation>数据节点（%1）</translation>
    </message>
</context>
<context>
    <name>ddm::SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>ddm::SecretWords</name>
    <message>
        <source>The %1 could not be read from the keychain of this computer.</source>
        <translation>无法从本机的密钥链读取%1。</translation>
    </message>
    <message>
        <source>The %1 could not be saved in the keychain of this computer.</source>
        <translation>无法将%1保存到本机的密钥链。</translation>
    </message>
    <message>
        <source>The %1 could not be removed from the keychain of this computer.</source>
        <translation>无法从本机的密钥链删除%1。</translation>
    </message>
    <message>
        <source>The session bus, by which it is asked, was not reached.</source>
        <translation>无法连接用于访问密钥链的会话总线。</translation>
    </message>
    <message>
        <source>No program that keeps passwords runs on this computer.</source>
        <translation>本机没有运行保存密码的程序。</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>密钥链未及时响应。</translation>
    </message>
    <message>
        <source>It ended before it had answered.</source>
        <translation>密钥链在响应之前已退出。</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>密钥链操作失败。</translation>
    </message>
    <message>
        <source>It was never saved.</source>
        <translation>从未保存过。</translation>
    </message>
    <message>
        <source>The keychain is locked, or another program removed the entry.</source>
        <translation>密钥链已锁定，或其他程序删除了该条目。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥链已锁定。</translation>
    </message>
    <message>
        <source>Another program removed the entry.</source>
        <translation>其他程序删除了该条目。</translation>
    </message>
    <message>
        <source>Access to the keychain was refused.</source>
        <translation>对密钥链的访问被拒绝。</translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the %1.</source>
        <translation>请解锁密钥链，或输入%1。</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <translation>请输入%1。</translation>
    </message>
    <message>
        <source>Unlock the keychain and save it again, or keep it until the program ends.</source>
        <translation>请解锁密钥链后重新保存，或仅在本次运行期间保留。</translation>
    </message>
    <message>
        <source>It can be kept until the program ends. The next time, you will be asked for it.</source>
        <translation>可以仅在本次运行期间保留，下次运行时会再次询问。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>请解锁密钥链，然后重试。</translation>
    </message>
    <message>
        <source>Try again later, or remove it with the program that manages the keychain.</source>
        <translation>请稍后重试，或使用管理密钥链的程序将其删除。</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>SK</translation>
    </message>
    <message>
        <source>security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>password of the proxy</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason, and the words of the system</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ddm::SettingsWords</name>
    <message>
        <source>The settings file is damaged, and could not be put aside. The defaults are used, and changed settings last until the program ends. (%1)</source>
        <translation>设置文件已损坏，且无法移开。现使用默认设置，更改的设置仅在程序退出前有效。（%1）</translation>
    </message>
    <message>
        <source>The settings file was damaged. The defaults are used; the old file is kept as %1.</source>
        <translation>设置文件已损坏，现使用默认设置；原文件保留为 %1。</translation>
    </message>
    <message>
        <source>The settings could not be read. The defaults are used, and changed settings last until the program ends. (%1)</source>
        <translation>无法读取设置。现使用默认设置，更改的设置仅在程序退出前有效。（%1）</translation>
    </message>
    <message>
        <source>The settings could not be written. Changed settings last until the program ends, unless writing works again before. (%1)</source>
        <translation>无法写入设置。除非之后恢复写入，否则更改的设置仅在程序退出前有效。（%1）</translation>
    </message>
</context>
<context>
    <name>ddm::ShardsModel</name>
    <message>
        <source>Slot</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Data node (RDS instance)</source>
        <translation>数据节点（RDS 实例）</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
</context>
<context>
    <name>ddm::SlowQueriesModel</name>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Rows examined</source>
        <translation>扫描行数</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>逻辑库</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
</context>
<context>
    <name>ddm::SlowQueriesPage</name>
    <message>
        <source>Slow queries over time</source>
        <translation>慢查询随时间的变化</translation>
    </message>
    <message>
        <source>Slow queries</source>
        <translation>慢查询</translation>
    </message>
    <message>
        <source>No slow queries in this time</source>
        <translation>该时间段内没有慢查询</translation>
    </message>
    <message>
        <source>The service records statements that take longer than the parameter long_query_time says.</source>
        <translation>服务会记录耗时超过参数 long_query_time 的语句。</translation>
    </message>
    <message>
        <source>Choose a longer time range, or lower long_query_time.</source>
        <translation>请选择更长的时间范围，或调小 long_query_time。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>%1 of %2 rows loaded</source>
        <translation>已加载 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>Counts are the service&apos;s and exact. Durations are those of the loaded rows only.</source>
        <translation>数量由服务统计，准确无误；耗时仅来自已加载的行。</translation>
    </message>
    <message numerus="yes">
        <source>%n window(s) could not be counted.</source>
        <translation>
            <numerusform>有 %n 个时间段未能统计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>加载更多</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未统计</translation>
    </message>
    <message numerus="yes">
        <source>%n slow quer(ies)</source>
        <translation>
            <numerusform>%n 条慢查询</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longest %1, 95th percentile %2, of %n loaded row(s)</source>
        <translation>
            <numerusform>最长 %1，95 分位 %2（已加载的 %n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest (loaded rows)</source>
        <translation>最长耗时（已加载的行）</translation>
    </message>
    <message>
        <source>95th percentile (loaded rows)</source>
        <translation>95 分位（已加载的行）</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation>显示图表背后的数据</translation>
    </message>
    <message>
        <source>Whole statement</source>
        <translation>完整语句</translation>
    </message>
    <message>
        <source>Choose a row to read the whole statement.</source>
        <translation>选择一行以查看完整语句。</translation>
    </message>
</context>
<context>
    <name>ddm::Start</name>
    <message>
        <source>DDM Console</source>
        <translation>DDM 控制台</translation>
    </message>
    <message>
        <source>DDM Console is running already, and does not answer.</source>
        <translation>DDM Console 已在运行，但没有响应。</translation>
    </message>
    <message>
        <source>End the other one, or start this one with another folder for its settings: --config-dir DIR.</source>
        <translation>请结束已运行的程序，或用另一个设置目录启动本程序：--config-dir DIR。</translation>
    </message>
</context>
<context>
    <name>ddm::StateWords</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>Creation failed</source>
        <translation>创建失败</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>重启中</translation>
    </message>
    <message>
        <source>Changing node class</source>
        <translation>规格变更中</translation>
    </message>
    <message>
        <source>Upgrading version</source>
        <translation>版本升级中</translation>
    </message>
    <message>
        <source>Rolling version back</source>
        <translation>版本回滚中</translation>
    </message>
    <message>
        <source>Scaling out</source>
        <translation>扩容中</translation>
    </message>
    <message>
        <source>Scaling in</source>
        <translation>缩容中</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>恢复中</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>备份中</translation>
    </message>
    <message>
        <source>Renaming</source>
        <translation>重命名中</translation>
    </message>
    <message>
        <source>Migrating data</source>
        <translation>数据迁移中</translation>
    </message>
    <message>
        <source>Resetting password</source>
        <translation>密码重置中</translation>
    </message>
    <message>
        <source>Changing parameters</source>
        <translation>参数修改中</translation>
    </message>
    <message>
        <source>Creating node group</source>
        <translation>节点组创建中</translation>
    </message>
    <message>
        <source>Deleting node group</source>
        <translation>节点组删除中</translation>
    </message>
    <message>
        <source>Switching SSL</source>
        <translation>SSL 切换中</translation>
    </message>
    <message>
        <source>Creating schema</source>
        <translation>逻辑库创建中</translation>
    </message>
    <message>
        <source>Deleting schema</source>
        <translation>逻辑库删除中</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>删除中</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Scale-out failed</source>
        <translation>扩容失败</translation>
    </message>
    <message>
        <source>Adding shards</source>
        <translation>分片扩容中</translation>
    </message>
    <message>
        <source>Adding shards failed</source>
        <translation>分片扩容失败</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>回滚中</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>Sharded</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Not sharded</source>
        <translation>不分片</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>ddm::StatusLine</name>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Times are shown in this zone; the exact UTC value is in the tool tips.</source>
        <translation>时间按此时区显示，准确的 UTC 时间见提示。</translation>
    </message>
    <message>
        <source>User and account that you are signed in with</source>
        <translation>当前登录的用户和账号</translation>
    </message>
    <message>
        <source>Region and project</source>
        <translation>区域和项目</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>已调用 %1 / %2 次</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of the last minute. The service allows %1; more have to wait.</source>
        <translation>最近一分钟的调用次数。服务允许 %1 次，超出的需要等待。</translation>
    </message>
</context>
<context>
    <name>ddm::TabActions</name>
    <message>
        <source>No instance is open in front. The fleet stays open.</source>
        <translation>当前没有打开实例。“实例总览”不能关闭。</translation>
    </message>
    <message>
        <source>There is only one tab.</source>
        <translation>只有一个标签页。</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Close other tabs</source>
        <translation>关闭其他标签页</translation>
    </message>
    <message>
        <source>Move into a window of its own</source>
        <translation>移到独立窗口</translation>
    </message>
    <message>
        <source>It is in a window of its own.</source>
        <translation>已在独立窗口中。</translation>
    </message>
    <message>
        <source>Move back into the main window</source>
        <translation>移回主窗口</translation>
    </message>
    <message>
        <source>Only for an instance that is in a window of its own.</source>
        <translation>仅适用于在独立窗口中的实例。</translation>
    </message>
    <message>
        <source>Reopen the tab closed last</source>
        <translation>重新打开最近关闭的标签页</translation>
    </message>
    <message>
        <source>No tab was closed.</source>
        <translation>没有已关闭的标签页。</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Move the tab to the left</source>
        <translation>将标签页左移</translation>
    </message>
    <message>
        <source>It is the first tab.</source>
        <translation>已是第一个标签页。</translation>
    </message>
    <message>
        <source>Move the tab to the right</source>
        <translation>将标签页右移</translation>
    </message>
    <message>
        <source>It is the last tab.</source>
        <translation>已是最后一个标签页。</translation>
    </message>
    <message>
        <source>Only in the main window.</source>
        <translation>仅在主窗口中可用。</translation>
    </message>
</context>
<context>
    <name>ddm::TableColumns</name>
    <message>
        <source>Fit widths</source>
        <translation>自动调整列宽</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Sort by “%1”, ascending</source>
        <translation>按“%1”升序排序</translation>
    </message>
    <message>
        <source>Sort by “%1”, descending</source>
        <translation>按“%1”降序排序</translation>
    </message>
    <message>
        <source>Do not sort</source>
        <translation>取消排序</translation>
    </message>
    <message>
        <source>Move “%1” to the left</source>
        <translation>左移“%1”</translation>
    </message>
    <message>
        <source>Move “%1” to the right</source>
        <translation>右移“%1”</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>隐藏“%1”</translation>
    </message>
</context>
<context>
    <name>ddm::TimeDisplay</name>
    <message>
        <source>less than a minute ago</source>
        <translation>不到 1 分钟前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ddm::TimeRangeBar</name>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>最近 6 小时</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Time range; the service answers for at most seven days</source>
        <translation>时间范围；服务一次最多查询 7 天</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>ddm::Workspace</name>
    <message>
        <source>Gone</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>实例总览</translation>
    </message>
    <message>
        <source>All instances of the project</source>
        <translation>项目中的所有实例</translation>
    </message>
    <message>
        <source>Fleet and open instances</source>
        <translation>实例总览和已打开的实例</translation>
    </message>
</context>
</TS>
