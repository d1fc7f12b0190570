// SPDX-License-Identifier: GPL-3.0-or-later
// Makes every change of a demo region with somebody else's client: the core of the vendor's SDK, which signs with AK/SK, or
// curl with a token. Not a part of the tests, since the SDK has to be fetched first:
//     npm install --prefix tests/sdk
//     node tests/sdk/changes.js sdk build/release/bin/ddm-demo-service
//     node tests/sdk/changes.js curl build/release/bin/ddm-demo-service
'use strict';

const { execFileSync, spawn } = require('node:child_process');
const readline = require('node:readline');

const [, , way, program] = process.argv;
if (!['sdk', 'curl'].includes(way) || !program) {
    console.error('usage: changes.js sdk|curl PATH_TO_DDM_DEMO_SERVICE');
    process.exit(2);
}

// ---- The two clients: call(method, path, body, query) gives { status, body } -------------------------------------------

function sdkClient(ready, project) {
    const core = require('@huaweicloud/huaweicloud-sdk-core');
    const { ClientBuilder } = require('@huaweicloud/huaweicloud-sdk-core/ClientBuilder');
    const credentials = new core.BasicCredentials().withAk(ready.ak).withSk(ready.sk).withProjectId(project.id);
    const hc = new ClientBuilder((client) => client).withCredential(credentials).withEndpoint(ready.endpoints.ddm)
        .build();
    return async (method, path, body, query = {}) => {
        const options = {
            method,
            url: path,
            contentType: 'application/json',
            queryParams: query,
            pathParams: { project_id: project.id },
            headers: {},
            data: body ?? {},
        };
        if (method === 'GET')
            delete options.data;
        try {
            const answer = await hc.sendRequest(options);
            return { status: answer.httpStatusCode, body: answer };
        } catch (error) {
            if (!error.httpStatusCode)
                throw error;
            return { status: error.httpStatusCode, body: { code: error.errorCode } };
        }
    };
}

function curl(...args) {
    const output = execFileSync('curl', ['--silent', '--show-error', '--include', ...args], { encoding: 'utf8' });
    const end = output.indexOf('\r\n\r\n');
    const head = output.slice(0, end);
    const text = output.slice(end + 4);
    return { status: Number(head.split(' ')[1]), head, body: text ? JSON.parse(text) : {} };
}

function curlClient(ready, project) {
    const json = ['--header', 'Content-Type: application/json'];
    const signIn = {
        auth: {
            identity: {
                methods: ['password'],
                password: { user: { name: ready.user, password: ready.password, domain: { name: ready.domain } } },
            },
            scope: { project: { id: project.id } },
        },
    };
    const answer = curl(...json, '--data', JSON.stringify(signIn), `${ready.endpoints.iam}/v3/auth/tokens`);
    const token = /^x-subject-token: (.*)$/im.exec(answer.head)[1].trim();
    return async (method, path, body, query = {}) => {
        const url = new URL(ready.endpoints.ddm + path.replace('{project_id}', project.id));
        for (const [name, value] of Object.entries(query))
            url.searchParams.set(name, value);
        const data = body ? ['--data', JSON.stringify(body)] : [];
        return curl('--request', method, ...json, '--header', `X-Auth-Token: ${token}`, ...data, url.href);
    };
}

// ---- What is done ------------------------------------------------------------------------------------------------------

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function changes(ready, call) {
    const of = '/v1/{project_id}/instances';
    let steps = 0;
    const succeed = async (what, ...request) => {
        const answer = await call(...request);
        if (answer.status < 200 || answer.status > 299)
            throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
        steps += 1;
        console.log(`${String(answer.status)} ${what}`);
        return answer.body;
    };
    const show = async (id) => (await call('GET', `${of}/${id}`)).body;
    const untilRunning = async (id) => {
        for (let look = 0; look < 600; ++look) {
            await sleep(100);
            // As the vendor's own tools do: a change leaves RUNNING a little later than it answers.
            if (look >= 3 && (await show(id)).status === 'RUNNING')
                return;
        }
        throw new Error(`${id} never came to rest`);
    };
    const expect = (what, is, shouldBe) => {
        if (JSON.stringify(is) !== JSON.stringify(shouldBe))
            throw new Error(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(shouldBe)}`);
    };

    const list = await succeed('list', 'GET', of, undefined, { offset: 0, limit: 100 });
    const staging = list.instances.find((instance) => instance.name === 'shop-staging');
    const engines = (await succeed('engines', 'GET', '/v2/{project_id}/engines')).engineGroups;
    const engine = engines.find((one) => one.version === '3.0.9') ?? engines[0];
    const classes = (await succeed('classes', 'GET', '/v2/{project_id}/flavors', undefined, { engine_id: engine.id }))
        .computeFlavorGroups.find((group) => group.groupType === 'X86').computeFlavors;
    const find = (code) => classes.find((one) => one.code === code);

    const bought = await succeed('buy', 'POST', of, {
        instance: {
            name: 'bought-by-hand',
            flavor_id: find('ddm.c6.xlarge.2').id,
            node_num: 2,
            engine_id: engine.id,
            available_zones: [staging.available_zone.split(',')[0]],
            vpc_id: staging.vpc_id,
            security_group_id: staging.security_group_id,
            subnet_id: staging.subnet_id,
            admin_user_name: 'root',
            admin_user_password: 'Bought-Word-1',
        },
    });
    const id = bought.id;
    const job = await succeed('job', 'GET', `/v3/{project_id}/jobs/${bought.job_id}`);
    expect('job', job.job.name, 'CreateInstance');
    await untilRunning(id);

    await succeed('rename', 'PUT', `${of}/${id}/modify-name`, { name: 'renamed-by-hand' });
    await untilRunning(id);
    expect('name', (await show(id)).name, 'renamed-by-hand');
    await succeed('restart', 'POST', `${of}/${id}/action`, { restart: { type: 'soft' } });
    expect('busy', (await call('PUT', `${of}/${id}/modify-name`, { name: 'too-early' })).status, 409);
    await untilRunning(id);
    await succeed('scale out', 'POST', `/v2/{project_id}/instances/${id}/action/enlarge`,
                  { flavor_id: find('ddm.c6.xlarge.2').id, node_number: 2 });
    await untilRunning(id);
    expect('nodes', (await show(id)).node_count, 4);
    await succeed('scale in', 'POST', `/v2/{project_id}/instances/${id}/action/reduce`, { node_number: 1 });
    await untilRunning(id);
    expect('nodes', (await show(id)).node_count, 3);
    await succeed('change class', 'PUT', `/v3/{project_id}/instances/${id}/flavor`, { spec_code: 'ddm.c6.2xlarge.2' });
    await untilRunning(id);
    expect('class', (await show(id)).flavor_ref, 'ddm.c6.2xlarge.2');
    await succeed('parameters', 'PUT', `/v3.1/{project_id}/instances/${id}/configurations`,
                  { values: { long_query_time: '2' } });
    await untilRunning(id);
    await succeed('parameters, v3', 'PUT', `/v3/{project_id}/instances/${id}/configurations`,
                  { values: { long_query_time: '3' } });
    await untilRunning(id);
    const parameters = await succeed('list parameters', 'GET', `/v3/{project_id}/instances/${id}/configurations`);
    expect('parameter', parameters.configuration_parameter.find((one) => one.name === 'long_query_time').value, '3');

    const free = (await succeed('available data nodes', 'GET', `${of}/${id}/rds`, undefined, { offset: 0, limit: 100 }))
        .instances[0];
    await succeed('create schema', 'POST', `${of}/${id}/databases`, {
        databases: [{
            name: 'by_hand',
            shard_mode: 'cluster',
            shard_number: 4,
            shard_unit: 4,
            used_rds: [{ id: free.id, adminUser: 'root', adminPassword: ready.data_node_password }],
        }],
    });
    await untilRunning(id);
    await succeed('weights', 'PUT', `/v2/{project_id}/instances/${id}/action/read-write-strategy`,
                  { read_weight: { [free.id]: 60 } });
    await succeed('create account', 'POST', `${of}/${id}/users`, {
        users: [{
            name: 'handyman',
            password: 'Hand_made-1',
            base_authority: ['SELECT', 'INSERT'],
            databases: [{ name: 'by_hand' }],
        }],
    });
    await succeed('reset password', 'POST', `/v2/{project_id}/instances/${id}/users/handyman/password`,
                  { password: 'Hand_made-2' });
    await succeed('administrator password', 'PUT', `/v3/{project_id}/instances/${id}/admin-user`,
                  { name: 'root', password: 'Hand_made-3' });
    await untilRunning(id);
    const users = await succeed('list accounts', 'GET', `${of}/${id}/users`);
    expect('accounts', users.users.map((one) => one.name).includes('handyman'), true);
    await succeed('delete account', 'DELETE', `${of}/${id}/users/handyman`);
    await succeed('delete schema', 'DELETE', `${of}/${id}/databases/by_hand`, undefined, { delete_rds_data: 'true' });
    await untilRunning(id);
    await succeed('delete', 'DELETE', `${of}/${id}`, undefined, { delete_rds_data: 'false' });
    for (let look = 0; (await call('GET', `${of}/${id}`)).status !== 404; ++look) {
        if (look > 600)
            throw new Error('it is never gone');
        await sleep(100);
    }
    console.log(`${steps} calls with ${way}, all as they should be`);
}

const service = spawn(program, ['--time-scale', '100', '--rate', '0', '--exit-on-stdin-close']);
service.stderr.pipe(process.stderr);
readline.createInterface({ input: service.stdout }).once('line', async (line) => {
    try {
        const ready = JSON.parse(line);
        const client = way === 'sdk' ? sdkClient : curlClient;
        await changes(ready, client(ready, ready.projects[0]));
    } catch (error) {
        console.error(error);
        process.exitCode = 1;
    }
    service.stdin.end();
});
