import type { Robot } from '../../model/notify/notify-plan.js';
import { dingtalk } from './dingtalk.js';
import { feishu } from './feishu.js';
import type { RobotService } from './robot-service.js';
import { webhook } from './webhook.js';
import { wecom } from './wecom.js';

export const ROBOT_SERVICES: Readonly<Record<Robot, RobotService>> = { wecom, dingtalk, feishu, webhook };
